import { sql } from 'kysely'
import { fit } from '#planning/fit.query.ts'
import { recomputeSeats } from '#planning/recompute-seats.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type House, performIn } from '#platform/command.ts'
import type { Writer } from '#platform/database.ts'
import { newId } from '#platform/pure/id.ts'
import { ask } from '#platform/query.ts'
import { on, placesOf } from './actors.ts'
import type { Limits } from './limits.ts'
import { type Measured, median, once, timed } from './measure.ts'

/** The fit matrix, where every commune says of which two kinds its area is; what was said is taken back afterwards. */
export async function benchFit(house: House, limits: Limits): Promise<Measured[]> {
  const { province } = await placesOf(house)
  const measured: Measured[] = []
  const takenBack = new Error('taken back')
  await house.db
    .transaction()
    .execute(async (trx) => {
      await sayAreas(trx)
      const input = {}
      const seated = await once(() =>
        performIn(trx, house, localAdministrator, recomputeSeats, input, { id: newId() }),
      )
      await sql`analyze planning.seat`.execute(trx)
      const there = { ...house, db: trx }
      const asked = (more: object) => () =>
        ask(there, localAdministrator, fit, { scheme: 'de-an-1893', on, ...more })
      const [nation, below] = [
        median(await timed(20, asked({}))),
        median(await timed(20, asked({ unit: province }))),
      ]
      measured.push(
        {
          ...{ name: 'fit matrix of the nation' as const, value: nation, ratio: nation / limits.probe },
          note: `everybody seated anew in ${(seated / 1000).toFixed(1)} s`,
        },
        { name: 'fit matrix of a province', value: below, ratio: below / limits.probe },
      )
      throw takenBack
    })
    .catch((error: unknown) => {
      if (error !== takenBack) throw error
    })
  return measured
}

async function sayAreas(trx: Writer): Promise<void> {
  await sql`
    insert into organization.area_held (unit, kinds, during)
    select unit, array[(array['delta', 'mountain', 'urban'])[1 + abs(hashtext(unit::text)) % 3],
      (array['border', 'ethnic', 'religious', 'industrial'])[1 + abs(hashtext(unit::text)) % 4]], '[2015-01-01,)'
    from (select distinct unit from organization.description where level = 'commune') commune`.execute(trx)
}
