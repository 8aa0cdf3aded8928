import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { undoAct } from '#organization/undo-act.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { markUndone } from '#platform/undone.store.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { holdPost } from '#test/world/posts.ts'
import { newUnit, openSmallCountry, record, type SmallCountry } from '#test/world/small-country.ts'
import { confirmHolding } from './confirm-holding.command.ts'
import { endPosting } from './end-posting.command.ts'
import { postingsOf } from './known-people.query.ts'
import { rereadPeople } from './reread-people.command.ts'
import { takeInPeople } from './take-in-people.command.ts'

let fresh: FreshDatabase
let small: SmallCountry
let person: string
let placing: string
let heir: string
let posting: string

beforeAll(async () => {
  fresh = await freshDatabase()
  const { house } = fresh
  small = await openSmallCountry(house)
  posting = await holdPost(house, { name: 'Bàn Thị Ánh', unit: small.suoiTrong, title: 'chair' })
  const into = [
    newUnit('commune', 'Xã', 'Xã Suối Thượng', undefined, '911'),
    newUnit('commune', 'Xã', 'Xã Suối Hạ', undefined, '911'),
  ]
  const split = await record(house, '2020-01-01', [{ do: 'split', unit: small.suoiTrong, into }])
  heir = split.opened[0]!.id
  const confirmed = { unit: small.suoiTrong, postings: [{ posting, to: heir }] }
  placing = (await perform(house, localAdministrator, confirmHolding, confirmed)).outcome.act
  const { rows } = await sql<{ person: string }>`
    select person from people.posting where id = ${posting}`.execute(house.db)
  person = rows[0]!.person
})
afterAll(() => fresh.close())

async function stands(): Promise<unknown[]> {
  const { rows } = await sql`
    select unit, lower(during) as "from", upper(during) as until from people.tenure
    where person = ${person} order by lower(during)`.execute(fresh.house.db)
  return rows
}

test('a posting that is said again by a later source stays where somebody placed it, and when that is undone', async () => {
  const { house } = fresh
  const [known] = await postingsOf(house.db, [person])
  const again = { ...known!, id: newId(), until: '2022-01-01', replaces: known!.id }
  const source = newId()
  const nothing = { persons: [], details: [], identifiers: [], mergers: [] }
  const brought = { source, ...nothing, postings: [again], voided: [known!.id], touched: [person] }
  await perform(house, localAdministrator, takeInPeople, brought)
  expect(await stands()).toEqual([
    { unit: small.suoiTrong, from: '2015-01-01', until: '2020-01-01' },
    { unit: heir, from: '2020-01-01', until: '2022-01-01' },
  ])
  await house.db.transaction().execute((trx) => markUndone(trx, source, newId()))
  await perform(house, localAdministrator, rereadPeople, { source })
  expect((await stands()).at(-1)).toEqual({ unit: heir, from: '2020-01-01', until: null })
})

test('a posting that is ended stays where somebody placed it, until the placing is undone', async () => {
  const { house } = fresh
  await perform(house, localAdministrator, endPosting, { posting, lastDay: '2023-12-31' })
  expect((await stands()).at(-1)).toEqual({ unit: heir, from: '2020-01-01', until: '2024-01-01' })
  await perform(house, localAdministrator, undoAct, { act: placing })
  expect(await stands()).toEqual([{ unit: small.suoiTrong, from: '2015-01-01', until: '2024-01-01' }])
})
