import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { undoAct } from '#organization/undo-act.command.ts'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { ask } from '#platform/query.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { holdPost } from '#test/world/posts.ts'
import { actorOver, newUnit, openSmallCountry, record, type SmallCountry } from '#test/world/small-country.ts'
import { orphaned } from './orphaned.query.ts'
import { reassignPostings } from './reassign-postings.command.ts'

const on = '2020-01-01'
let fresh: FreshDatabase | undefined
let small: SmallCountry
let [chair, planned, late] = ['', '', '']
let abolition: string

beforeEach(async () => {
  await fresh?.close()
  fresh = await freshDatabase()
  const { house } = fresh
  small = await openSmallCountry(house)
  const unit = small.suong
  chair = await holdPost(house, { name: 'Bàn Thị Ánh', unit, title: 'chair' })
  planned = await holdPost(house, { name: 'Lò Thị Mùi', unit, title: 'chair', kind: 'planned' })
  late = await holdPost(house, { name: 'Hà Thị Sen', unit, title: 'specialist', from: '2020-06-01' })
  await holdPost(house, { name: 'Vi Thị Cúc', unit, title: 'officer', until: on })
  await holdPost(house, { name: 'Lý Thị Mơ', unit: small.suoiTrong, title: 'officer' })
  abolition = (await record(house, on, [{ do: 'abolish', unit }])).act
})
afterAll(() => fresh?.close())

const house = () => fresh!.house
const list = async (input: object = {}, actor: Actor = localAdministrator) =>
  (await ask(house(), actor, orphaned, input)).posts.map(({ name }) => name)
const reassign = async (posting: string, to: string, actor: Actor = localAdministrator) =>
  (await perform(house(), actor, reassignPostings, { postings: [{ posting, to }] })).outcome
const undo = (act: string) => perform(house(), localAdministrator, undoAct, { act })
async function stands(posting: string): Promise<unknown[]> {
  const { rows } = await sql`
    select unit, lower(during) as "from" from people.tenure where posting = ${posting} order by lower(during)`.execute(
    house().db,
  )
  return rows
}

test('posts that an abolition ended are listed where the unit was, also under what that went on in', async () => {
  const { posts } = await ask(house(), localAdministrator, orphaned, {})
  expect(posts.map(({ name, day, unit }) => [name, day, unit.code])).toEqual([
    ['Bàn Thị Ánh', on, '911'],
    ['Lò Thị Mùi', on, '911'],
    ['Hà Thị Sen', on, '911'],
  ])
  expect(await list({ on: '2019-12-31' })).toEqual([])
  const into = newUnit('province', 'Tỉnh', 'Tỉnh Mây Biển', '93', 'VN')
  await record(house(), '2022-01-01', [{ do: 'merge', units: ['91', '92'], into }])
  expect(await list({ unit: '93' })).toHaveLength(3)
  expect(await list({ unit: '912' })).toEqual([])
})

test('posts are listed only in the asker’s scope, planned ones only with the personnel right', async () => {
  expect(await list({}, actorOver([small.may], ['read']))).toEqual(['Bàn Thị Ánh', 'Hà Thị Sen'])
  expect(await list({}, actorOver([small.may], ['read', 'personnel']))).toHaveLength(3)
  expect(await list({}, actorOver([small.gio, small.suoiTrong], ['read', 'personnel']))).toEqual([])
})

test('a post goes on from the day of the abolition in the unit given, until that is undone', async () => {
  const { act } = await reassign(chair, '91')
  expect(await stands(chair)).toEqual([
    { unit: small.suong, from: '2015-01-01' },
    { unit: small.may, from: on },
  ])
  expect(await list()).toEqual(['Lò Thị Mùi', 'Hà Thị Sen'])
  await undo(act)
  expect(await stands(chair)).toEqual([{ unit: small.suong, from: '2015-01-01' }])
  expect(await list()).toHaveLength(3)
})

test('a post that began in the unit after its abolition is placed likewise', async () => {
  await reassign(late, '91')
  expect(await stands(late)).toEqual([{ unit: small.may, from: '2020-06-01' }])
})

test('an abolition is not undone while posts are placed because of it', async () => {
  const { act } = await reassign(chair, '91')
  await expect(undo(abolition)).rejects.toMatchObject({ kind: 'conflict' })
  await undo(act)
  await undo(abolition)
  expect(await list()).toEqual([])
  expect(await stands(chair)).toEqual([{ unit: small.suong, from: '2015-01-01' }])
})

test('a post whose new unit is abolished in its turn waits again', async () => {
  await reassign(chair, '912')
  await record(house(), '2021-01-01', [{ do: 'abolish', unit: '912' }])
  expect(await list({ unit: '91' })).toContain('Bàn Thị Ánh')
  await reassign(chair, '91')
  expect((await stands(chair)).at(-1)).toEqual({ unit: small.may, from: '2021-01-01' })
})

test('what waits for nobody, or outside what she administers, is not placed', async () => {
  await expect(reassign(chair, '91', actorOver([small.gio], ['administer']))).rejects.toMatchObject({
    kind: 'missing',
  })
  await expect(reassign(planned, '91', actorOver([small.may], ['administer']))).rejects.toMatchObject({
    kind: 'missing',
  })
  await expect(reassign(chair, '921', actorOver([small.may], ['administer']))).rejects.toMatchObject({
    kind: 'missing',
  })
  await reassign(chair, '912', actorOver([small.may], ['administer']))
  await expect(reassign(chair, '91')).rejects.toMatchObject({ kind: 'missing' })
})
