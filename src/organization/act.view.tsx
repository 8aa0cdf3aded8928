import type { JSX } from 'preact'
import { addDays } from '#platform/pure/day.ts'
import { onDay } from '#web/address.ts'
import type { Frame } from '#web/frame.ts'
import { momentText } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { ConfirmForm } from '#web/ui/behaviours.tsx'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Field } from '#web/ui/field.tsx'
import { Filters } from '#web/ui/filters.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Pager } from '#web/ui/pager.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import type { ActShown, UnitThen } from './act.query.ts'
import { actPath, undoActPath, unitPath } from './paths.ts'

export type ActProps = {
  frame: Frame
  act: ActShown
  search: string
  page: number
  perPage: number
  mayUndo: boolean
  /** Why it could not be undone. */
  refused?: readonly string[] | undefined
}

/** One act: what it is, which units succeed which, and its undoing. */
export function actPage(props: ActProps): string {
  const { frame, act, refused, mayUndo } = props
  const { act: say, acts } = words(frame.language).organization.reform
  return page({
    frame,
    title: act.title,
    lead: say.lead(acts.kinds[act.kind], act.day, momentText(act.at)),
    section: 'reform',
    children: (
      <>
        <Refused language={frame.language} reasons={refused} />
        {act.undone && (
          <Notice language={frame.language} kind="info">
            {say.isUndone}
          </Notice>
        )}
        {act.basis !== null && (
          <p>
            {acts.basis}: {act.basis}
          </p>
        )}
        <Successions {...props} />
        {!act.undone && mayUndo && <Undo frame={frame} act={act} />}
      </>
    ),
  })
}

function Successions(props: ActProps): JSX.Element {
  const { frame, act, search, page: shown, perPage } = props
  const { act: say } = words(frame.language).organization.reform
  const from = (shown - 1) * perPage
  const to = from + act.successions.length
  const there = (trang: number) => actPath(act.id, { trang, tim: search || undefined })
  return (
    <Section id="successions" title={say.successions(act.count)}>
      {(act.count > 0 || search !== '') && (
        <Filters address={frame.address} names={['tim', 'trang']} button={say.show}>
          <Field
            language={frame.language}
            name="tim"
            type="search"
            label={say.filter}
            value={search}
            autocomplete="off"
          />
        </Filters>
      )}
      <Table frame={frame} act={act} />
      {act.count > perPage && (
        <Pager
          language={frame.language}
          from={from + 1}
          to={to}
          total={act.count}
          {...(shown > 1 && { previous: there(shown - 1) })}
          {...(to < act.count && { next: there(shown + 1) })}
        />
      )}
    </Section>
  )
}

function Table({ frame, act }: Pick<ActProps, 'frame' | 'act'>): JSX.Element {
  const { act: say } = words(frame.language).organization.reform
  const link = ({ id, name, code, above }: UnitThen, on: string) => (
    <>
      <a href={onDay(unitPath(id), on, frame.today)}>{name}</a>
      <span class="muted"> {[code && `(${code})`, above].filter(Boolean).join(', ')}</span>
    </>
  )
  return (
    <DataTable
      language={frame.language}
      caption={say.successions(act.count)}
      captionHidden
      address={frame.address}
      rows={act.successions}
      empty={<p class="muted">{say.none}</p>}
      columns={[
        { key: 'old', heading: say.from, cell: (row) => link(row.old, addDays(act.day, -1)) },
        { key: 'new', heading: say.to, cell: (row) => link(row.new, act.day) },
      ]}
    />
  )
}

function Undo({ frame, act }: Pick<ActProps, 'frame' | 'act'>): JSX.Element {
  const { act: say } = words(frame.language).organization.reform
  return (
    <Section id="undo" title={say.undo} note={say.undoText}>
      <ConfirmForm language={frame.language} question={say.undoQuestion}>
        <form method="post" action={undoActPath(act.id)} class="actions">
          <Button kind="danger">{say.undo}</Button>
        </form>
      </ConfirmForm>
    </Section>
  )
}
