import type { JSX } from 'preact'
import type { Target } from '#schemes/scheme.ts'
import type { Frame } from '#web/frame.ts'
import { dayText, goalText } from '#web/numbers.ts'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Choices, Field } from '#web/ui/field.tsx'
import { Section } from '#web/ui/section.tsx'
import { type Language, words } from '#web/words.ts'
import { goalPath } from './paths.ts'

/** The goals of a measure in a cell, each with its milestone; a figure that is not known or not verified says so. */
export function GoalCell({
  language,
  targets,
}: {
  language: Language
  targets: readonly Target[]
}): JSX.Element {
  return (
    <>
      {targets.map((target) => (
        <div key={target.key}>
          <GoalText language={language} target={target} />
        </div>
      ))}
    </>
  )
}

export type GoalsProps = {
  frame: Frame
  measure: string
  targets: readonly Target[]
  maySet: boolean
  requestId: string
}

/** The goals with the article that says so; who may sets a figure. */
export function Goals({ frame, measure, targets, maySet, requestId }: GoalsProps): JSX.Element {
  const { language } = frame
  const { rule: say, columns } = words(language).coverage.pages
  return (
    <Section id="goals" title={say.goals}>
      <DataTable
        language={language}
        caption={say.goals}
        captionHidden
        address={frame.address}
        rows={targets}
        columns={[
          { key: 'milestone', heading: columns.milestone, cell: ({ milestone }) => dayText(milestone) },
          {
            key: 'goal',
            heading: columns.goal,
            cell: (target) => <Figure language={language} target={target} />,
          },
          { key: 'article', heading: columns.article, cell: ({ article }) => article ?? '' },
        ]}
      />
      {maySet && (
        <details>
          <summary>{say.setGoal}</summary>
          <GoalForm frame={frame} measure={measure} requestId={requestId} />
        </details>
      )}
    </Section>
  )
}

function GoalForm({ frame, measure, requestId }: Omit<GoalsProps, 'targets' | 'maySet'>): JSX.Element {
  const { language } = frame
  const say = words(language).coverage.pages.rule
  return (
    <form method="post" action={goalPath(measure)}>
      <input type="hidden" name="id" value={requestId} />
      <Field language={language} name="milestone" type="date" label={say.milestoneField} required />
      <Field language={language} name="goal" label={say.goalField} hint={say.goalHint} inputmode="numeric" />
      <Field language={language} name="article" label={say.articleField} />
      <Choices
        language={language}
        name="verified"
        label={say.verifiedField}
        several
        values={[]}
        options={[{ value: 'yes', label: words(language).coverage.pages.draft.yesBox }]}
      />
      <p class="actions">
        <Button kind="main">{say.saveGoal}</Button>
      </p>
    </form>
  )
}

function GoalText({ language, target }: { language: Language; target: Target }): JSX.Element {
  const { rule, goalOn } = words(language).coverage.pages
  const { goal, milestone, verified } = target
  return (
    <>
      {goal === null ? `${rule.unknownGoal} (${dayText(milestone)})` : goalOn(goal, milestone)}
      {goal !== null && !verified && <small class="muted"> ({rule.unverified})</small>}
    </>
  )
}

function Figure({ language, target }: { language: Language; target: Target }): JSX.Element {
  const say = words(language).coverage.pages.rule
  if (target.goal === null) return <em>{say.unknownGoal}</em>
  return (
    <>
      {goalText(language, target.goal)}
      {!target.verified && <em> ({say.unverified})</em>}
    </>
  )
}
