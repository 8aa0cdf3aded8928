import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { pairPath } from '../paths.ts'
import type { FoundLikeness } from './likenesses.query.ts'
import type { ProgrammesAlike } from './programmes-alike.query.ts'
import { ProgrammesTable } from './programmes-table.view.tsx'

type Props = {
  frame: Frame
  edition: string
  found: readonly FoundLikeness[]
  programmes: readonly ProgrammesAlike[]
}

/** Where parts of an edition stand elsewhere and what was decided of each, what treats the same, and whole programmes. */
export function LikenessesOfEdition({ frame, edition, found, programmes }: Props): JSX.Element {
  const { language } = frame
  const { overlap: say } = words(language).curriculum
  const hints = found.filter(({ kind }) => kind === 'topic')
  return (
    <>
      <Section id="overlaps" title={say.title}>
        <DataTable
          language={language}
          caption={say.title}
          captionHidden
          cards
          address={frame.address}
          rows={found.filter(({ kind }) => kind !== 'topic')}
          empty={<p class="muted">{say.none}</p>}
          columns={[
            { key: 'one', heading: say.one, cell: ({ one }) => one.title },
            { key: 'other', heading: say.other, cell: ({ other }) => other.title },
            { key: 'kind', heading: say.kind, cell: ({ kind }) => say.kinds[kind] },
            {
              key: 'share',
              heading: say.share,
              cell: ({ shareOne, shareOther }) => say.shares(shareOne, shareOther),
            },
            {
              key: 'decision',
              heading: say.decision,
              cell: ({ one, other, decision }) => (
                <a href={pairPath(one.piece, other.piece, edition)}>
                  {decision ? `${say.decisions[decision.decision]}: ${decision.why}` : say.open}
                </a>
              ),
            },
          ]}
        />
      </Section>
      {hints.length > 0 && (
        <Section id="hints" title={say.hints}>
          <ul class="found">
            {hints.map(({ one, other }) => (
              <li key={one.piece + other.piece}>
                <a href={pairPath(one.piece, other.piece, edition)}>{say.hint(one.title, other.title)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {programmes.length > 0 && (
        <Section id="programmes" title={say.programmes} note={say.programmesNote}>
          <ProgrammesTable frame={frame} rows={programmes} />
        </Section>
      )}
    </>
  )
}
