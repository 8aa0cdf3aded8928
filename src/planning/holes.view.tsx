import type { JSX } from 'preact'
import { there } from '#coverage/unit-title.ts'
import type { Frame } from '#web/frame.ts'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { areaName, levelName } from './cell-words.ts'
import type { Fit } from './fit.query.ts'
import { type Cell, holesOf, isSame } from './fit.ts'
import { cellPath } from './paths.ts'
import type { Task } from './task.ts'
import { TaskLine } from './task-line.view.tsx'

type Props = { frame: Frame; fit: Fit; tasks: readonly Task[] }

/** The holes, the one with most people first: to whom each was given, or a button to give it. */
export function Holes({ frame, fit, tasks }: Props): JSX.Element {
  const { language } = frame
  const say = words(language).planning.holes
  const goingOn = (cell: Cell) =>
    tasks.filter((task) => task.state !== 'closed' && task.unit.id === fit.unit.id && isSame(task, cell))
  return (
    <Section id="holes" title={say.title}>
      <DataTable<Cell>
        language={language}
        caption={say.title}
        captionHidden
        cards
        address={frame.address}
        rows={holesOf(fit.cells)}
        empty={<Empty title={say.none}>{say.noneText}</Empty>}
        columns={[
          {
            key: 'cell',
            heading: say.cell,
            cell: ({ area, level, people }) => (
              <>
                {areaName(language, area)}, {levelName(language, level)}
                <br />
                <strong>{words(language).planning.people(people)}</strong>
              </>
            ),
          },
          {
            key: 'task',
            heading: say.task,
            cell: (cell) => (
              <>
                {goingOn(cell).map((task) => (
                  <TaskLine key={task.id} frame={frame} task={task} />
                ))}
                <Button href={there(frame, cellPath(cell, fit.unit.id))}>
                  {fit.assignable && goingOn(cell).length === 0 ? say.assign : say.open}
                </Button>
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}
