import type { JSX } from 'preact'
import { listPath } from '#coverage/paths.ts'
import { crumbs, there } from '#coverage/unit-title.ts'
import { programmePath } from '#curriculum/paths.ts'
import type { UnitShown } from '#organization/unit.query.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Field } from '#web/ui/field.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { areaName, levelName } from './cell-words.ts'
import { type Cell, noArea } from './fit.ts'
import { cellPath, closeTaskPath, matrixPath } from './paths.ts'
import type { Task } from './task.ts'
import { TaskLine } from './task-line.view.tsx'

type Typed = Record<string, string | undefined>

export type CellProps = {
  frame: Frame
  unit: UnitShown
  cell: Cell
  /** Those of this cell. */
  tasks: readonly Task[]
  assignable: boolean
  /** The id under which the form of this page gives its task, once. */
  requestId: string
  typed?: Typed
  refused?: readonly string[]
}

/** One cell: how many people, which programmes are for them, and who shall see to it where there is none. */
export function cellPage(props: CellProps): string {
  const { frame, unit, cell, assignable, refused } = props
  const { language } = frame
  const { cell: say, people } = words(language).planning
  const { measure, level, area } = cell
  return page({
    frame,
    title: say.title(levelName(language, level), areaName(language, area)),
    lead: `${measure} · ${unit.name}`,
    path: crumbs(frame, unit.path),
    section: 'programmes',
    children: (
      <>
        <Refused language={language} reasons={refused} />
        <Facts
          facts={[
            {
              term: say.people,
              value: (
                <>
                  {people(cell.people)} ·{' '}
                  <a href={there(frame, listPath(measure, { unit: unit.id, side: 'population' }))}>
                    {say.list}
                  </a>
                </>
              ),
            },
          ]}
        />
        <Programmes {...props} />
        <Tasks {...props} />
        {assignable && cell.hole && <Assign {...props} />}
        <p class="actions">
          <Button href={there(frame, matrixPath({ unit: unit.id, measure }))}>{say.back}</Button>
        </p>
      </>
    ),
  })
}

function Programmes({ frame, cell }: CellProps): JSX.Element {
  const { cell: say } = words(frame.language).planning
  return (
    <Section id="programmes" title={say.programmes}>
      {cell.programmes.length === 0 ? (
        <Empty title={say.none}>{cell.area === noArea ? say.noArea : say.noneText}</Empty>
      ) : (
        <ul>
          {cell.programmes.map(({ edition, programme, number, title }) => (
            <li key={edition}>
              <a href={programmePath(programme)}>{title}</a> · {say.edition(number)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Tasks({ frame, tasks, assignable }: CellProps): JSX.Element {
  const { language } = frame
  const { tasks: say } = words(language).planning
  return (
    <Section id="tasks" title={say.title}>
      {tasks.length === 0 && <p class="muted">{say.none}</p>}
      {tasks.map((task) => (
        <div key={task.id}>
          <TaskLine frame={frame} task={task} />
          <p class="muted">{[task.note, say.given(task.byName), task.reason].filter(Boolean).join(' · ')}</p>
          {assignable && task.state !== 'closed' && task.state !== 'filled' && (
            <details>
              <summary>{say.close}</summary>
              <form method="post" action={closeTaskPath(task.id)}>
                <Field language={language} name="reason" label={say.reason} required />
                <p class="actions">
                  <Button kind="danger">{say.close}</Button>
                </p>
              </form>
            </details>
          )}
        </div>
      ))}
    </Section>
  )
}

function Assign({ frame, unit, cell, requestId, typed = {} }: CellProps): JSX.Element {
  const { language } = frame
  const { assign: say } = words(language).planning
  const value = (name: string) => (typed[name] === undefined ? {} : { value: typed[name] })
  return (
    <Section id="assign" title={say.title}>
      <form method="post" action={cellPath(cell, unit.id)}>
        {/* Sent twice, it is one task. */}
        <input type="hidden" name="id" value={typed.id ?? requestId} />
        <Field
          language={language}
          name="owner"
          label={say.owner}
          hint={say.ownerHint}
          required
          {...value('owner')}
        />
        <Field language={language} name="due" type="date" label={say.due} required {...value('due')} />
        <Field language={language} name="note" type="textarea" label={say.note} {...value('note')} />
        <p class="actions">
          <Button kind="main">{say.save}</Button>
        </p>
      </form>
    </Section>
  )
}
