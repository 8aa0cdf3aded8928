import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { takeTree } from '#platform/lock.ts'
import { DayText } from '#platform/parse.ts'
import { Refusal } from '#platform/refusal.ts'
import { addAreas } from './area.store.ts'
import { type AreasChanged, areas, isSameAreas } from './area.ts'
import { areaUnits, mostUnits } from './area-units.query.ts'

const Line = z.object({ unit: z.string(), kinds: z.array(z.enum(areas)).min(1) })
const Input = z.object({ day: DayText, lines: z.array(Line).min(1).max(mostUnits) })

/**
 * Says of many units, by code or id, of which kinds their areas are from one day on: all of them or none. Units that say
 * so already for that day are left alone. By whoever edits every one of them.
 */
export const setAreasOfMany = command({
  name: 'organization.set-areas-of-many',
  input: Input,
  async run(change: Change, { day, lines }) {
    await takeTree(change.trx)
    const asked = lines.map(({ unit }) => unit)
    const found = await areaUnits.run({ ...change, db: change.trx }, { units: asked, on: day })
    const units = new Map(found.filter(({ editable }) => editable).map((unit) => [unit.asked, unit]))
    refuseUnknown(
      asked.filter((unit) => !units.has(unit)),
      day,
    )
    if (new Set(asked.map((unit) => units.get(unit)?.id)).size < lines.length)
      throw new Refusal('invalid', 'Mỗi đơn vị chỉ được ghi một dòng trong danh sách.')
    const said = lines.flatMap(({ unit: codeOrId, kinds: named }) => {
      const unit = units.get(codeOrId)!
      const kinds = areas.filter((area) => named.includes(area))
      return isSameAreas(unit.said, kinds) ? [] : [{ unit: unit.id, kinds }]
    })
    if (said.length > 0) {
      await addAreas(change.trx, change.id, day, said)
      const happening: AreasChanged = {
        name: 'organization.areas-changed',
        about: { units: said.map(({ unit }) => unit) },
      }
      await change.tell(happening)
    }
    return { day, said: said.length, unchanged: lines.length - said.length }
  },
})

/** Whoever may not edit a unit is answered as if it did not exist. */
function refuseUnknown(unknown: string[], day: string): void {
  const sentences = unknown.map((unit) => `Không có đơn vị “${unit}” trong phạm vi của bạn vào ngày ${day}.`)
  const [first, ...more] = sentences
  if (first !== undefined) throw new Refusal('missing', first, more.slice(0, 50))
}
