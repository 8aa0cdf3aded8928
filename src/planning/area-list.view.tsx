import type { JSX } from 'preact'
import { there } from '#coverage/unit-title.ts'
import { areas } from '#organization/area.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Field } from '#web/ui/field.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { Steps } from '#web/ui/steps.tsx'
import { type Language, words } from '#web/words.ts'
import { areaName } from './cell-words.ts'
import { areaListPath, matrixPath } from './paths.ts'

/** What the form says: the day, and the list; the list undefined where its file is no text. */
export type ListTyped = { from: string; list?: string | undefined }
type ListProps = { frame: Frame; typed: ListTyped; refused?: readonly string[] }

/** Step one: the list. */
export function areaListPage({ frame, typed, refused }: ListProps): string {
  const { language } = frame
  const { areaList: say, cell } = words(language).planning
  return page({
    frame,
    title: say.title,
    lead: say.lead,
    section: 'programmes',
    children: (
      <>
        <ListSteps language={language} current={1} />
        <Refused language={language} reasons={refused} />
        <AreaListForm frame={frame} typed={typed} />
        <p class="actions">
          <Button href={there(frame, matrixPath())}>{cell.back}</Button>
        </p>
      </>
    ),
  })
}

export function ListSteps({ language, current }: { language: Language; current: 1 | 2 }): JSX.Element {
  const { steps } = words(language).planning.areaList
  return <Steps language={language} steps={[steps.list, steps.check]} current={current} />
}

/** The form that asks for the list. Nothing is recorded by it. */
export function AreaListForm({ frame, typed }: { frame: Frame; typed: ListTyped }): JSX.Element {
  const { language } = frame
  const say = words(language).planning.areaList
  const kinds = areas.map((area) => areaName(language, area)).join(', ')
  return (
    <form method="post" action={areaListPath} enctype="multipart/form-data">
      <Field language={language} name="from" type="date" label={say.from} value={typed.from} required />
      <Field
        language={language}
        name="list"
        type="textarea"
        label={say.list}
        hint={`${say.listHint} ${say.kindsHint(kinds)}`}
        {...(typed.list !== undefined && { value: typed.list })}
      />
      <Field
        language={language}
        name="file"
        type="file"
        label={say.file}
        hint={say.fileHint}
        accept=".csv,.txt"
      />
      <p class="actions">
        <Button kind="main">{say.look}</Button>
      </p>
    </form>
  )
}
