import { sql } from 'kysely'
import { localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import { recordTraining } from '#records/record-training.command.ts'
import { voidTraining } from '#records/void-training.command.ts'
import type { Limits } from './limits.ts'
import { type Measured, median, type Name, timed, together } from './measure.ts'

/** One training recorded or voided, right at every level at once: alone, and by 16 writers on different persons. */
export async function benchWrites(house: House, limits: Limits): Promise<Measured[]> {
  const { rows } = await sql<{ id: string }>`
    select person as id from coverage.standing where measure = 4 group by person limit 3000`.execute(house.db)
  const made: string[] = []
  const record = async (index: number) => {
    const input = {
      person: rows[index % rows.length]!.id,
      contents: ['union_work'],
      programme: 'Lớp đo tốc độ',
      form: 'in_person',
      ended: '2023-05-06',
      theory: 8,
      practice: 8,
      passed: true,
    }
    const { outcome } = await perform(house, localAdministrator, recordTraining, input)
    made.push((outcome as { training: string }).training)
  }
  const alone = median(await timed(200, record))
  const voided = median(
    await timed(100, () => perform(house, localAdministrator, voidTraining, { training: made.pop()! })),
  )
  const crowd = await together(16, 2_000, record)
  const ms = (name: Name, value: number): Measured => ({ name, value, ratio: value / limits.commit })
  return [
    ms('a training recorded, alone', alone),
    ms('a training voided, alone', voided),
    ms('a training recorded, 16 writers', median(crowd.times)),
    { name: 'trainings recorded, 16 writers', value: crowd.perSecond },
  ]
}
