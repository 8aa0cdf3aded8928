import { unitPath } from '#organization/paths.ts'
import { address, onDay } from '#web/address.ts'
import type { Frame } from '#web/frame.ts'
import { page as document } from '#web/page.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Pager } from '#web/ui/pager.tsx'
import { words } from '#web/words.ts'
import { postPath, settlePath } from './paths.ts'
import type { Unsettled } from './settle.query.ts'
import { titleText } from './title-words.ts'

const PAGE = 50

export type SettleProps = { frame: Frame; unsettled: readonly Unsettled[]; page: number }

/** Posts that one person holds at a time and several do, each with the way to say whose ended. */
export function settlePage({ frame, unsettled, page }: SettleProps): string {
  const { language, day, today } = frame
  const { settle: say } = words(language).organization.reform
  const from = (page - 1) * PAGE
  const shown = unsettled.slice(from, from + PAGE)
  const there = (trang: number) => onDay(address(settlePath, { trang }), day, today)
  return document({
    frame,
    title: say.title,
    lead: say.lead,
    section: 'reform',
    children: (
      <>
        <DataTable
          language={language}
          caption={say.title}
          captionHidden
          address={frame.address}
          rows={shown}
          empty={<Empty title={say.none} />}
          columns={[
            {
              key: 'unit',
              heading: say.unit,
              cell: ({ unit }) => <a href={onDay(unitPath(unit.id), day, today)}>{unit.name}</a>,
            },
            { key: 'title', heading: say.post, cell: ({ title }) => titleText(language, title) },
            {
              key: 'holders',
              heading: say.holders,
              cell: ({ holders }) => (
                <ul class="plain-list">
                  {holders.map((holder) => (
                    <li key={holder.posting}>
                      <a href={postPath(holder.person, holder.posting)}>
                        {say.since(holder.name, holder.from)}
                      </a>
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
        {unsettled.length > PAGE && (
          <Pager
            language={language}
            from={from + 1}
            to={from + shown.length}
            total={unsettled.length}
            {...(page > 1 && { previous: there(page - 1) })}
            {...(from + shown.length < unsettled.length && { next: there(page + 1) })}
          />
        )}
      </>
    ),
  })
}
