import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Choices, Field } from '#web/ui/field.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { words } from '#web/words.ts'
import type { FoundOverlap } from './overlaps.query.ts'
import { editionPath, overlapPath } from './paths.ts'

export type OverlapProps = {
  frame: Frame
  edition: string
  found: FoundOverlap
  /** The two texts, from which the passages are cut. */
  texts: { one: string; other: string }
  refused?: readonly string[]
}

/** Two texts side by side, passage by passage, and the decision. */
export function overlapPage(props: OverlapProps): string {
  const { frame, edition, found, refused } = props
  const { language } = frame
  const { overlap: say, form, review } = words(language).curriculum
  return page({
    frame,
    title: say.pageTitle,
    lead: `${say.lead(found.one.title, found.other.title)} · ${say.kinds[found.kind]} · ${say.shares(found.shareA, found.shareB)}`,
    section: 'programmes',
    children: (
      <>
        <Refused language={language} reasons={refused} />
        <Passages {...props} />
        <form method="post" action={overlapPath(edition, found.one.piece, found.other.piece)}>
          <Choices
            language={language}
            name="decision"
            label={say.what}
            required
            values={found.decision ? [found.decision.decision] : []}
            options={(['merge', 'reuse', 'keep'] as const).map((value) => ({
              value,
              label: say.decisions[value],
            }))}
          />
          <Field
            language={language}
            name="why"
            label={review.why}
            value={found.decision?.why ?? ''}
            required
          />
          <p class="actions">
            <Button kind="main">{say.decide}</Button>
            <Button href={editionPath(edition)}>{form.back}</Button>
          </p>
        </form>
      </>
    ),
  })
}

function Passages({ frame, found, texts }: OverlapProps): JSX.Element {
  const { language } = frame
  const { overlap: say } = words(language).curriculum
  return (
    <DataTable
      language={language}
      caption={say.pageTitle}
      captionHidden
      address={frame.address}
      rows={found.passages.map((passage, at) => ({ ...passage, nth: at + 1 }))}
      columns={[
        { key: 'nth', heading: say.passage(0).replace(/ 0$/, ''), cell: ({ nth }) => say.passage(nth) },
        { key: 'one', heading: found.one.title, cell: ({ a }) => texts.one.slice(...a) },
        { key: 'other', heading: found.other.title, cell: ({ b }) => texts.other.slice(...b) },
      ]}
    />
  )
}
