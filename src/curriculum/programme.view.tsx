import type { Frame } from '#web/frame.ts'
import { dayText, nothing } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { EditionListed } from './editions.query.ts'
import { differencePath, editionPath } from './paths.ts'
import { practiceShare, taught } from './periods.ts'

/** A programme: its editions, the newest first. */
export function programmePage({
  frame,
  editions,
}: {
  frame: Frame
  editions: readonly EditionListed[]
}): string {
  const { language } = frame
  const { curriculum } = words(language)
  const { list, periods, meter, states } = curriculum
  const shown = editions.find(({ state }) => state === 'published') ?? editions[0]!
  return page({
    frame,
    title: shown.content.title,
    lead: shown.content.objectives,
    section: 'programmes',
    children: (
      <Section id="editions" title={curriculum.editions.title}>
        <DataTable
          language={language}
          caption={curriculum.editions.title}
          captionHidden
          cards
          address={frame.address}
          rows={editions}
          columns={[
            {
              key: 'edition',
              heading: curriculum.editions.title,
              cell: ({ id, number }) => <a href={editionPath(id)}>{curriculum.editions.nth(number)}</a>,
            },
            { key: 'state', heading: list.state, cell: ({ state }) => states[state] },
            {
              key: 'since',
              heading: curriculum.editions.since,
              cell: ({ since }) => (since ? dayText(since) : nothing),
            },
            {
              key: 'compare',
              heading: curriculum.editions.compare,
              cell: ({ id, number }) => {
                const older = editions.find((one) => one.number < number)
                return older ? (
                  <a href={differencePath(id, older.id)}>{curriculum.editions.compare}</a>
                ) : (
                  nothing
                )
              },
            },
            {
              key: 'length',
              heading: list.length,
              kind: 'number',
              cell: ({ periods: of }) => periods.count(taught(of)),
            },
            {
              key: 'practice',
              heading: list.practice,
              kind: 'number',
              cell: ({ periods: of }) => meter.share(practiceShare(of)),
            },
          ]}
        />
      </Section>
    ),
  })
}
