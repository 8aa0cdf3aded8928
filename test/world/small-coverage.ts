import { sql } from 'kysely'
import { localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import { recordTraining } from '#records/record-training.command.ts'
import { holdPost } from './posts.ts'
import { openSmallCountry, type SmallCountry } from './small-country.ts'

/**
 * The small country with a few people: three branch heads of Suối Trong, one trained in 2019, one in 2023 and one never;
 * its chair, never trained; and a woman planned to be its next chair, trained.
 */
export async function smallCoverage(house: House): Promise<SmallCountry> {
  const units = await openSmallCountry(house)
  await holdPost(house, { name: 'Lò Thị Ánh', unit: units.naLau, title: 'branch_head' })
  await holdPost(house, { name: 'Vàng Thị Bưởi', unit: units.phiengLuong, title: 'branch_head' })
  await holdPost(house, { name: 'Sùng Thị Chía', unit: units.phiengLuong, title: 'branch_head' })
  await holdPost(house, { name: 'Hà Thị Diệp', unit: units.suoiTrong, title: 'chair' })
  await holdPost(house, { name: 'Giàng Thị Én', unit: units.suoiTrong, title: 'chair', kind: 'planned' })
  await train(house, 'Lò Thị Ánh', '2019-06-30')
  await train(house, 'Vàng Thị Bưởi', '2023-03-31')
  await train(house, 'Giàng Thị Én', '2022-05-31')
  return units
}

/** A training in Union work that somebody passed. */
export async function train(house: House, name: string, ended: string): Promise<void> {
  await perform(house, localAdministrator, recordTraining, {
    person: await personNamed(house, name),
    contents: ['union_work'],
    programme: 'Nghiệp vụ công tác Hội',
    form: 'in_person',
    ended,
    passed: true,
  })
}

export async function personNamed(house: House, name: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from people.person where name = ${name}`.execute(
    house.db,
  )
  return rows[0]!.id
}
