import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { FoundOverlap } from './overlaps.query.ts'
import { overlapPath } from './paths.ts'

/** Where parts of an edition stand elsewhere, and what was decided of each. */
export function Overlaps({
  frame,
  edition,
  found,
}: {
  frame: Frame
  edition: string
  found: readonly FoundOverlap[]
}): JSX.Element {
  const { language } = frame
  const { overlap: say } = words(language).curriculum
  return (
    <Section id="overlaps" title={say.title}>
      <DataTable
        language={language}
        caption={say.title}
        captionHidden
        address={frame.address}
        rows={found}
        empty={<p class="muted">{say.none}</p>}
        columns={[
          { key: 'one', heading: say.one, cell: ({ one }) => one.title },
          { key: 'other', heading: say.other, cell: ({ other }) => other.title },
          { key: 'kind', heading: say.kind, cell: ({ kind }) => say.kinds[kind] },
          { key: 'share', heading: say.share, cell: ({ shareA, shareB }) => say.shares(shareA, shareB) },
          {
            key: 'decision',
            heading: say.decision,
            cell: ({ one, other, decision }) => (
              <a href={overlapPath(edition, one.piece, other.piece)}>
                {decision ? `${say.decisions[decision.decision]}: ${decision.why}` : say.open}
              </a>
            ),
          },
        ]}
      />
    </Section>
  )
}
