import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { Icon } from '#web/ui/icon.tsx'
import { words } from '#web/words.ts'
import type { Task } from './task.ts'

/** To whom a hole was given, by when, and how it stands. */
export function TaskLine({ frame, task }: { frame: Frame; task: Task }): JSX.Element {
  const { tasks: say } = words(frame.language).planning
  return (
    <div>
      {say.line(task.ownerName, task.due)} ·{' '}
      {task.state === 'late' ? (
        <strong>
          <Icon name="late" /> {say.states.late}
        </strong>
      ) : (
        say.states[task.state]
      )}
    </div>
  )
}
