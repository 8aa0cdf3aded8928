import { crumbs, there, unitTitle } from '#coverage/unit-title.ts'
import { areas } from '#organization/area.ts'
import type { UnitAreas } from '#organization/areas.query.ts'
import type { UnitShown } from '#organization/unit.query.ts'
import type { Frame } from '#web/frame.ts'
import { nothing } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Choices, Field } from '#web/ui/field.tsx'
import { Refused } from '#web/ui/refused.tsx'
import { words } from '#web/words.ts'
import { areaName } from './cell-words.ts'
import { areasPath, matrixPath } from './paths.ts'

export type AreasProps = { frame: Frame; unit: UnitShown; said: UnitAreas; refused?: readonly string[] }

/** Of which kinds a unit's area is; who edits the unit says so. */
export function areasPage({ frame, unit, said, refused }: AreasProps): string {
  const { language } = frame
  const { areas: say, cell } = words(language).planning
  const since = said.own && said.since !== null ? say.own(said.since) : undefined
  const now = said.kinds.map((area) => areaName(language, area)).join(', ') || nothing
  return page({
    frame,
    title: say.title(unitTitle(frame, unit)),
    lead: since ?? (said.kinds.length > 0 ? say.above : say.unknown),
    path: crumbs(frame, unit.path),
    section: 'programmes',
    children: (
      <>
        <Refused language={language} reasons={refused} />
        <Facts facts={[{ term: say.now, value: now }]} />
        {said.editable && (
          <form method="post" action={areasPath(unit.id)}>
            <Choices
              language={language}
              name="kinds"
              label={say.kinds}
              hint={say.kindsHint}
              several
              values={said.own ? said.kinds : []}
              options={areas.map((value) => ({ value, label: areaName(language, value) }))}
            />
            <Field language={language} name="day" type="date" label={say.day} value={frame.day} required />
            <p class="actions">
              <Button kind="main">{say.save}</Button>
            </p>
          </form>
        )}
        <p class="actions">
          <Button href={there(frame, matrixPath({ unit: unit.id }))}>{cell.back}</Button>
        </p>
      </>
    ),
  })
}
