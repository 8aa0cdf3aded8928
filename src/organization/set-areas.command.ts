import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { takeTree } from '#platform/lock.ts'
import { DayText } from '#platform/parse.ts'
import { addAreas } from './area.store.ts'
import { type AreasChanged, areas } from './area.ts'
import { getUnit } from './find-unit.query.ts'

const Input = z.object({ unit: z.string(), day: DayText, kinds: z.array(z.enum(areas)) })

/**
 * Says of which kinds a unit's area is from a day on, until the next day that something was said of; none: those of the
 * unit above. Said again for the same day, it replaces what was said. By whoever edits the unit.
 */
export const setAreas = command({
  name: 'organization.set-areas',
  input: Input,
  async run(change: Change, { unit: codeOrId, day, kinds }) {
    await takeTree(change.trx)
    const unit = await getUnit({ ...change, db: change.trx }, codeOrId, day, 'edit')
    const said = areas.filter((area) => kinds.includes(area))
    await addAreas(change.trx, change.id, day, [{ unit: unit.id, kinds: said }])
    const happening: AreasChanged = { name: 'organization.areas-changed', about: { units: [unit.id] } }
    await change.tell(happening)
    return { unit: unit.id, day, kinds: said }
  },
})
