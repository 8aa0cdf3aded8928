import type { JSX } from 'preact'
import { crumbs, there, unitTitle } from '#coverage/unit-title.ts'
import { type Area, areas, unionOfAreas } from '#organization/area.ts'
import { areasPath } from '#organization/area-paths.ts'
import type { UnitAreas } from '#organization/areas.query.ts'
import type { AreasBefore } from '#organization/areas-before.query.ts'
import type { UnitShown } from '#organization/unit.query.ts'
import type { Frame } from '#web/frame.ts'
import { nothing } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Choices, Field } from '#web/ui/field.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { Section } from '#web/ui/section.tsx'
import { type Language, words } from '#web/words.ts'
import { AreaListForm } from './area-list.view.tsx'
import { areaName } from './cell-words.ts'
import { matrixPath, takeOverPath } from './paths.ts'

export type AreasProps = {
  frame: Frame
  unit: UnitShown
  said: UnitAreas
  /** What the units were of that it was made from, where it says nothing itself. */
  before: readonly AreasBefore[]
  /** Whether the form is to be filled with what they were of. */
  taken?: boolean
  refused?: readonly string[]
}

/** Of which kinds a unit's area is; who edits the unit says so, and of other units by a list. */
export function areasPage(props: AreasProps): string {
  const { frame, unit, said, before, taken, refused } = props
  const { language } = frame
  const { areas: say, areaList, cell } = words(language).planning
  const since = said.own && said.since !== null ? say.own(said.since) : undefined
  return page({
    frame,
    title: say.title(unitTitle(frame, unit)),
    lead: since ?? (said.kinds.length > 0 ? say.above : say.unknown),
    path: crumbs(frame, unit.path),
    section: 'programmes',
    children: (
      <>
        <Refused language={language} reasons={refused} />
        {taken && <Notice language={language} kind="info" live title={say.before.taken} />}
        <Facts facts={[{ term: say.now, value: namesOf(language, said.kinds) || nothing }]} />
        {before.length > 0 && !taken && <Before {...props} />}
        {said.editable && <Form {...props} />}
        <p class="actions">
          <Button href={there(frame, matrixPath({ unit: unit.id }))}>{cell.back}</Button>
        </p>
        {said.editable && (
          <Section id="many" title={areaList.title} note={areaList.lead}>
            <AreaListForm frame={frame} typed={{ from: frame.day }} />
          </Section>
        )}
      </>
    ),
  })
}

function Form({ frame, unit, said, before, taken }: AreasProps): JSX.Element {
  const { language } = frame
  const say = words(language).planning.areas
  const own = said.own ? said.kinds : []
  return (
    <form method="post" action={areasPath(unit.id)}>
      <Choices
        language={language}
        name="kinds"
        label={say.kinds}
        hint={say.kindsHint}
        several
        values={taken ? unionOfAreas(before.map(({ kinds }) => kinds)) : own}
        options={areas.map((value) => ({ value, label: areaName(language, value) }))}
      />
      <Field
        language={language}
        name="day"
        type="date"
        label={say.day}
        value={taken ? unit.since : frame.day}
        required
      />
      <p class="actions">
        <Button kind="main">{say.save}</Button>
      </p>
    </form>
  )
}

/** What the old units were of, offered to be taken over. */
function Before({ frame, unit, before }: AreasProps): JSX.Element {
  const { language } = frame
  const say = words(language).planning.areas.before
  return (
    <Section id="before" title={say.title} note={say.note}>
      <ul>
        {before.map(({ id, name, kinds, day }) => (
          <li key={id}>{say.line(name, namesOf(language, kinds), day)}</li>
        ))}
      </ul>
      <p class="actions">
        <Button href={there(frame, takeOverPath(unit.id))}>{say.take}</Button>
      </p>
    </Section>
  )
}

function namesOf(language: Language, kinds: readonly Area[]): string {
  return kinds.map((kind) => areaName(language, kind)).join(', ')
}
