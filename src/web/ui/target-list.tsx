import type { JSX } from 'preact'
import type { Day } from '#platform/pure/day.ts'
import { rateText } from '#web/numbers.ts'
import { type Language, words } from '#web/words.ts'
import { Bar } from './bar.tsx'
import { Icon, type IconName } from './icon.tsx'

export type TargetStanding = {
  key: string
  /** The group in the Union's words: "Chi hội trưởng". */
  name: string
  href?: string
  rate: number | null
  covered: number
  population: number
  goal: number
  milestone: Day
  /** How many persons are missing to the goal. */
  distance: number
  status: 'reached' | 'not-due' | 'missed'
  /** The goal is not confirmed by the text of the decision. */
  unverified?: boolean
}

/** Where a unit stands at each target: rate, bar with the goal on it, fraction, distance. */
export function TargetList({
  language,
  targets,
}: {
  language: Language
  targets: readonly TargetStanding[]
}): JSX.Element {
  return (
    <ul class="targets">
      {targets.map((target) => (
        <li key={target.key} class={target.status}>
          <Target language={language} target={target} />
        </li>
      ))}
    </ul>
  )
}

function Target({ language, target }: { language: Language; target: TargetStanding }): JSX.Element {
  const { coverage } = words(language)
  const { name, href, rate, covered, population, goal, milestone, distance, status } = target
  return (
    <>
      <p class="target-head">
        {href ? <a href={href}>{name}</a> : <span>{name}</span>}
        <strong>{rateText(language, rate)}</strong>
      </p>
      <Bar language={language} rate={rate} goal={goal} late={status === 'missed'} />
      <p class="target-foot">
        <span>
          {population === 0 ? coverage.nobody : coverage.fraction(covered, population)}
          {distance > 0 && ` · ${coverage.distance(distance)}`}
        </span>
        <span>
          {population > 0 && <Status language={language} status={status} />} {coverage.goal(goal, milestone)}
          {target.unverified && <em> ({coverage.unverified})</em>}
        </span>
      </p>
    </>
  )
}

const icons: Record<TargetStanding['status'], IconName> = {
  reached: 'done',
  'not-due': 'clock',
  missed: 'late',
}

function Status({ language, status }: { language: Language; status: TargetStanding['status'] }): JSX.Element {
  const { reached, notDue, missed } = words(language).coverage.status
  return (
    <span class="status">
      <Icon name={icons[status]} /> {{ reached, 'not-due': notDue, missed }[status]} ·
    </span>
  )
}
