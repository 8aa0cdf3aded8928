import type { JSX } from 'preact'
import { there } from '#coverage/unit-title.ts'
import type { Frame } from '#web/frame.ts'
import { areaName, levelName } from './cell-words.ts'
import { cellPath } from './paths.ts'
import type { Task } from './task.ts'
import { TaskLine } from './task-line.view.tsx'

/** Tasks, each leading to its cell, with who has it, by when, and how it stands. */
export function TaskList({ frame, tasks }: { frame: Frame; tasks: readonly Task[] }): JSX.Element {
  const { language } = frame
  return (
    <ul class="found">
      {tasks.map((task) => (
        <li key={task.id}>
          <a href={there(frame, cellPath(task, task.unit.id))}>
            {`${task.measure} · ${task.unit.name}: ${levelName(language, task.level)}, ${areaName(language, task.area)}`}
          </a>
          <TaskLine frame={frame} task={task} />
          {task.note && <p class="muted">{task.note}</p>}
        </li>
      ))}
    </ul>
  )
}
