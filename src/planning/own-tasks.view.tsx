import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { words } from '#web/words.ts'
import type { Task } from './task.ts'
import { TaskList } from './task-list.view.tsx'

/** What was given to oneself, the most urgent first. */
export function ownTasksPage({ frame, tasks }: { frame: Frame; tasks: readonly Task[] }): string {
  const { tasks: say } = words(frame.language).planning
  return page({
    frame,
    title: say.own,
    lead: say.ownLead,
    section: 'programmes',
    children:
      tasks.length === 0 ? (
        <Empty title={say.ownNone}>{say.ownNoneText}</Empty>
      ) : (
        <TaskList frame={frame} tasks={tasks} />
      ),
  })
}
