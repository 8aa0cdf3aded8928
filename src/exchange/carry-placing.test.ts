import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { confirmHolding } from '#people/confirm-holding.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { fileWith } from '#test/workbook/temporary-file.ts'
import { type FreshDatabase, freshDatabase, testDay } from '#test/world/database.ts'
import { newUnit, openSmallCountry, record } from '#test/world/small-country.ts'
import { importPeople } from './import-people.command.ts'
import { readFileOfPeople } from './read-file.ts'
import { undoImport } from './undo-import.command.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
  await openSmallCountry(fresh.house)
})
afterAll(() => fresh.close())

async function take(lastDay: string): Promise<string> {
  const text = [
    'Mã,Họ và tên,Tỉnh,Huyện,Xã,Chức danh,Từ ngày,Đến ngày',
    `A1,Bàn Thị Ánh,Tỉnh Mây,Huyện Sương,Xã Suối Trong,Chủ tịch,01/01/2018,${lastDay}`,
  ].join('\n')
  const file = await readFileOfPeople(fileWith(text, 'can-bo.csv'), { today: testDay })
  const input = { asOf: '2019-06-01', file }
  const { outcome } = await perform(fresh.house, localAdministrator, importPeople, input)
  expect(outcome.postings).toMatchObject({ refused: 0 })
  return outcome.import!
}

async function stands(): Promise<unknown[]> {
  const { rows } = await sql`
    select unit, upper(during) as until from people.tenure order by lower(during)`.execute(fresh.house.db)
  return rows
}

test('a post that somebody placed stays there when a later file says more of it, and when that is undone', async () => {
  const { house } = fresh
  await take('')
  const into = [
    newUnit('commune', 'Xã', 'Xã Suối Thượng', undefined, '911'),
    newUnit('commune', 'Xã', 'Xã Suối Hạ', undefined, '911'),
  ]
  const { opened } = await record(house, '2020-01-01', [{ do: 'split', unit: '91101', into }])
  const { rows } = await sql<{ id: string; unit: string }>`
    select id, unit from people.posting`.execute(house.db)
  const [{ id, unit }, heir] = [rows[0]!, opened[0]!.id]
  await perform(house, localAdministrator, confirmHolding, { unit, postings: [{ posting: id, to: heir }] })
  const later = await take('31/12/2021')
  expect(await stands()).toEqual([
    { unit, until: '2020-01-01' },
    { unit: heir, until: '2022-01-01' },
  ])
  await perform(house, localAdministrator, undoImport, { import: later })
  expect((await stands()).at(-1)).toEqual({ unit: heir, until: null })
})
