import type { Frame } from '#web/frame.ts'
import { dayText } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { sections } from '#web/paths.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { words } from '#web/words.ts'
import { sinceTaughtPath, topicPath } from '../paths.ts'
import type { TopicTaught } from './topics-taught.query.ts'

/** The topics that one teaches: when last, and what is to be looked at before the next time. */
export function topicsTaughtPage({
  frame,
  topics,
}: {
  frame: Frame
  topics: readonly TopicTaught[]
}): string {
  const { language } = frame
  const { taught, list } = words(language).curriculum
  const say = taught.list
  return page({
    frame,
    title: say.title,
    lead: say.lead,
    path: [{ name: list.title, href: sections.programmes }, { name: say.title }],
    section: 'programmes',
    children: (
      <DataTable
        language={language}
        caption={say.title}
        captionHidden
        cards
        address={frame.address}
        rows={topics}
        empty={
          <Empty title={say.none} action={{ label: say.find, href: sections.programmes }}>
            {say.noneText}
          </Empty>
        }
        columns={[
          {
            key: 'topic',
            heading: say.topic,
            cell: ({ topic, title }) => <a href={topicPath(topic)}>{title}</a>,
          },
          {
            key: 'changes',
            heading: say.changes,
            cell: ({ topic, title, changes, gone }) => (
              <a href={sinceTaughtPath(topic)} aria-label={`${changesText(say, changes, gone)}: ${title}`}>
                {changesText(say, changes, gone)}
              </a>
            ),
          },
          { key: 'day', heading: say.day, cell: ({ day }) => dayText(day) },
        ]}
      />
    ),
  })
}

type Say = ReturnType<typeof words>['curriculum']['taught']['list']

function changesText(say: Say, changes: number, gone: boolean): string {
  if (gone) return say.gone
  return changes === 0 ? say.same : say.changed(changes)
}
