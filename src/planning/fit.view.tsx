import type { JSX } from 'preact'
import { MeasureChoice } from '#coverage/measure-choice.tsx'
import { crumbs, there, unitTitle } from '#coverage/unit-title.ts'
import { areasPath } from '#organization/area-paths.ts'
import type { UnitShown } from '#organization/unit.query.ts'
import type { Measure } from '#schemes/scheme.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { levelName } from './cell-words.ts'
import type { Unbuilt } from './competency.ts'
import type { Fit } from './fit.query.ts'
import { Holes } from './holes.view.tsx'
import { Matrix } from './matrix.view.tsx'
import type { Task } from './task.ts'
import { TaskList } from './task-list.view.tsx'

export type FitProps = {
  frame: Frame
  unit: UnitShown
  measures: readonly Measure[]
  measure: Measure
  fit: Fit
  tasks: readonly Task[]
  signs: readonly Unbuilt[]
}

/** The fit matrix of a unit for one measure, its holes, what was given to whom, and the signs that nothing builds. */
export function fitPage(props: FitProps): string {
  const { frame, unit, measures, measure, fit, tasks } = props
  const { language } = frame
  const say = words(language).planning.fit
  return page({
    frame,
    title: say.title,
    lead: say.lead(unitTitle(frame, unit), frame.day),
    path: crumbs(frame, unit.path),
    section: 'programmes',
    actions: <Button href={there(frame, areasPath(unit.id))}>{say.areas}</Button>,
    children: (
      <>
        <MeasureChoice frame={frame} measures={measures} chosen={measure} />
        <Matrix frame={frame} fit={fit} measure={measure.key} />
        <p class="muted">{say.note}</p>
        <Holes frame={frame} fit={fit} tasks={tasks} />
        <Given frame={frame} tasks={tasks} />
        <Signs {...props} />
      </>
    ),
  })
}

function Given({ frame, tasks }: Pick<FitProps, 'frame' | 'tasks'>): JSX.Element {
  const { language } = frame
  const { tasks: say } = words(language).planning
  return (
    <Section id="tasks" title={say.title}>
      {tasks.length === 0 ? <p class="muted">{say.none}</p> : <TaskList frame={frame} tasks={tasks} />}
    </Section>
  )
}

function Signs({ frame: { language }, signs }: FitProps): JSX.Element {
  const { signs: say } = words(language).planning
  return (
    <Section id="signs" title={say.title}>
      {signs.length === 0 && <p class="muted">{say.none}</p>}
      {signs.map(({ level, signs: all, unbuilt }) => (
        <details key={level}>
          <summary>{say.level(levelName(language, level), unbuilt.length, all)}</summary>
          <ul>
            {unbuilt.map(({ sign, name, text }) => (
              <li key={sign}>{`${name}: ${text}`}</li>
            ))}
          </ul>
        </details>
      ))}
    </Section>
  )
}
