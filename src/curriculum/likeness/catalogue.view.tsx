import type { JSX } from 'preact'
import { address } from '#web/address.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Select } from '#web/ui/field.tsx'
import { Filters } from '#web/ui/filters.tsx'
import { Pager } from '#web/ui/pager.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { likenessesPath, pairPath } from '../paths.ts'
import type { AlikePage } from './alike-in-catalogue.query.ts'
import { likenessSides } from './likeness.ts'
import type { ProgrammesAlike } from './programmes-alike.query.ts'
import { ProgrammesTable } from './programmes-table.view.tsx'

type Props = {
  frame: Frame
  programmes: readonly ProgrammesAlike[]
  found: AlikePage
  side: (typeof likenessSides)[number]
  page: number
  perPage: number
}

/** What duplicates what in all that is taught: programmes, then topics and materials that wait for a decision. */
export function likenessesPage(props: Props): string {
  const { frame, programmes } = props
  const { overlap: say } = words(frame.language).curriculum
  return page({
    frame,
    title: say.catalogue,
    lead: say.catalogueLead,
    section: 'programmes',
    children: (
      <>
        <Section id="texts" title={say.texts}>
          <Sides {...props} />
          <Texts {...props} />
        </Section>
        <Section id="programmes" title={say.programmes} note={say.programmesNote}>
          <ProgrammesTable frame={frame} rows={programmes} />
        </Section>
      </>
    ),
  })
}

function Sides({ frame: { language, address: here }, found: { totals }, side }: Props): JSX.Element {
  const { overlap: say, list } = words(language).curriculum
  return (
    <Filters address={here} names={['xem', 'trang']} button={list.filter}>
      <Select
        language={language}
        name="xem"
        label={say.show}
        required
        value={side}
        options={likenessSides.map((value) => ({ value, label: say.sides[value](totals[value]) }))}
      />
    </Filters>
  )
}

function Texts({ frame, found: { rows, totals }, side, page: shown, perPage }: Props): JSX.Element {
  const { language } = frame
  const { overlap: say, topic } = words(language).curriculum
  const from = (shown - 1) * perPage
  const there = (trang: number) => address(likenessesPath, { xem: side, trang })
  return (
    <>
      <DataTable
        language={language}
        caption={say.texts}
        captionHidden
        cards
        address={frame.address}
        rows={rows}
        empty={<p class="muted">{say.noneOf[side]}</p>}
        columns={[
          { key: 'one', heading: say.one, cell: ({ one }) => one.title },
          { key: 'other', heading: say.other, cell: ({ other }) => other.title },
          { key: 'of', heading: say.of, cell: ({ of }) => (of === 'topic' ? topic.title : topic.materials) },
          {
            key: 'share',
            heading: say.share,
            cell: ({ kind, shareOne, shareOther }) =>
              kind === 'topic' ? say.kinds.topic : `${say.kinds[kind]}: ${say.shares(shareOne, shareOther)}`,
          },
          {
            key: 'decision',
            heading: say.decision,
            cell: ({ one, other, kind, decision }) => (
              <a href={pairPath(one.piece, other.piece)}>
                {decision
                  ? `${say.decisions[decision.decision]}: ${decision.why}`
                  : kind === 'topic'
                    ? say.look
                    : say.open}
              </a>
            ),
          },
        ]}
      />
      {totals[side] > perPage && (
        <Pager
          language={language}
          from={from + 1}
          to={from + rows.length}
          total={totals[side]}
          {...(shown > 1 && { previous: there(shown - 1) })}
          {...(from + rows.length < totals[side] && { next: there(shown + 1) })}
        />
      )}
    </>
  )
}
