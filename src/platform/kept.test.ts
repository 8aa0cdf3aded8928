import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { type Kept, keepAnswers } from './kept.ts'

let world: FreshDatabase
let kept: Kept
let made = 0

beforeAll(async () => {
  world = await freshDatabase()
  await sql`create table scratch (value int)`.execute(world.house.db)
  kept = keepAnswers(world.house.db, { answers: 100, bytes: 10_000, ageMs: 60_000 })
})
afterAll(() => world.close())

async function count(): Promise<number> {
  made++
  const { rows } = await sql<{ count: number }>`select count(*) from scratch`.execute(world.house.db)
  return rows[0]!.count
}

/** Asks as a request does, and waits until what was made is kept. */
async function asked(key = 'count', weight?: number): Promise<{ answer: number; fresh: boolean }> {
  const before = made
  const answer = await (await kept.now()).recall(key, count, weight === undefined ? undefined : () => weight)
  await kept.now()
  return { answer, fresh: made > before }
}

const write = () => sql`insert into scratch values (1)`.execute(world.house.db)

/** Tests beside this one write to the same server, so it may take a few times until nobody did in between. */
const sooner = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 10_000, interval: 20 })

describe('an answer', () => {
  test('is kept while nothing changes, and never told once something did', async () => {
    await sooner(async () => expect(await asked()).toEqual({ answer: 0, fresh: false }))
    await write()
    expect(await asked()).toEqual({ answer: 1, fresh: true })
    await sooner(async () => expect(await asked()).toEqual({ answer: 1, fresh: false }))
  })

  test('is not kept when something changed while it was made', async () => {
    const answer = await (await kept.now()).recall('slow', async () => {
      const early = await count()
      await write()
      return early
    })
    await kept.now()
    expect((await asked('slow')).answer).toBe(answer + 1)
  })

  test('of a transaction that is still open is not seen, and is as soon as it is through', async () => {
    const { answer } = await asked()
    await world.house.db.transaction().execute(async (trx) => {
      await sql`insert into scratch values (1)`.execute(trx)
      expect((await asked()).answer).toBe(answer)
    })
    expect((await asked()).answer).toBe(answer + 1)
  })

  test('that is too heavy is made each time', async () => {
    expect((await asked('heavy', 20_000)).fresh).toBe(true)
    expect((await asked('heavy', 20_000)).fresh).toBe(true)
  })
})

test('states have different names whenever anything was written, and the same when only read', async () => {
  const state = async () => (await kept.now()).state
  let first = ''
  await sooner(async () => {
    first = await state()
    await count()
    expect(await state()).toBe(first)
  })
  await write()
  expect(await state()).not.toBe(first)
})
