import type { JSX } from 'preact'
import type { KnownScheme } from '#schemes/scheme.query.ts'
import type { Frame } from '#web/frame.ts'
import { Section } from '#web/ui/section.tsx'
import { TargetList, type TargetStanding } from '#web/ui/target-list.tsx'
import { words } from '#web/words.ts'
import type { Coverage } from './coverage.query.ts'
import { listPath } from './paths.ts'
import { goalOn, targetStanding } from './standing.ts'
import { there } from './unit-title.ts'

export type TargetsProps = { frame: Frame; scheme: KnownScheme; reading: Coverage }

/** Where a unit stands at every measure, each against the goal that the day works towards. Attendances stand apart, as what they are. */
export function Targets({ frame, scheme, reading }: TargetsProps): JSX.Element {
  const { language } = frame
  const say = words(language).coverage.pages
  const targets = standings({ frame, scheme, reading })
  return (
    <Section
      id="targets"
      title={say.targets}
      note={say.attendances(reading.attendances, reading.from, reading.on)}
    >
      {targets.length > 0 ? <TargetList language={language} targets={targets} /> : <p>{say.noTargets}</p>}
    </Section>
  )
}

/** A commune has no officers of a province: a group without people is left out, unless there are no people at all. */
function standings({ frame, scheme, reading }: TargetsProps): TargetStanding[] {
  const targets = scheme.measures.flatMap((measure) => {
    const goal = goalOn(scheme.targets, measure.key, reading.on)
    const own = reading.measures.find((one) => one.measure === measure.key)
    if (!goal || !own) return []
    const side = own.population > own.covered ? 'missing' : 'population'
    const href = there(frame, listPath(measure.key, { unit: reading.unit.id, side }))
    return [targetStanding({ language: frame.language, measure, goal, on: reading.on, href }, own)]
  })
  const peopled = targets.filter(({ population }) => population > 0)
  return peopled.length > 0 ? peopled : targets
}
