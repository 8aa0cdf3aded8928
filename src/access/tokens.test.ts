import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { country } from '#organization/unit.ts'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { addDays, dayAt } from '#platform/pure/day.ts'
import { newId } from '#platform/pure/id.ts'
import { newAccount } from '#test/world/accounts.ts'
import { type FreshDatabase, freshDatabase, testDay } from '#test/world/database.ts'
import { stranger } from './account.ts'
import { closeAccount } from './close-account.command.ts'
import { createToken } from './create-token.command.ts'
import { revokeToken } from './revoke-token.command.ts'
import { actorOfToken } from './who.query.ts'

let world: FreshDatabase
beforeAll(async () => {
  world = await freshDatabase()
})
afterAll(() => world.close())

test('a token made at the machine acts as the local administrator', async () => {
  const { token } = await make(localAdministrator)
  expect(token).toMatch(/^vun_[\w-]{43}$/)
  expect(await who(token)).toEqual(localAdministrator)
})

test('a token made by somebody may do what she may, and goes with her account', async () => {
  const { id, actor } = await newAccount(world.house, 'lan', { unit: country, role: 'reader' })
  const { token } = await make(actor)
  expect(await who(token)).toEqual(actor)
  await perform(world.house, localAdministrator, closeAccount, { account: id })
  expect(await who(token)).toBeUndefined()
})

test('a token opens nothing once it is revoked, or its last day is over', async () => {
  const { id, token } = await make(localAdministrator)
  await perform(world.house, localAdministrator, revokeToken, { token: id })
  expect(await who(token)).toBeUndefined()
  // The database goes by its own clock, not by the day of the test.
  const short = await make(localAdministrator, { until: addDays(dayAt(new Date()), 3) })
  expect(await who(short.token)).toBeDefined()
  await sql`update access.token set expires = now() where id = ${short.id}`.execute(world.house.db)
  expect(await who(short.token)).toBeUndefined()
})

test('a token that is good up to a day is good through that day in Viet Nam', async () => {
  const { id } = await make(localAdministrator, { until: '2096-12-31' })
  const { rows } = await sql<{ expires: Date }>`select expires from access.token where id = ${id}`.execute(
    world.house.db,
  )
  expect(rows[0]?.expires.toISOString()).toBe('2096-12-31T17:00:00.000Z')
})

test('nobody makes a token without having signed in, nor one that is over already', async () => {
  await expect(make(stranger)).rejects.toThrow('Hãy đăng nhập')
  await expect(make(localAdministrator, { until: addDays(testDay, -1) })).rejects.toThrow('đã qua')
})

test('nobody revokes the token of somebody she is not over', async () => {
  const one = await newAccount(world.house, 'mai', { unit: country, role: 'reader' })
  const other = await newAccount(world.house, 'cuc', { unit: country, role: 'reader' })
  const own = await make(one.actor)
  const local = await make(localAdministrator)
  for (const { id } of [own, local])
    await expect(perform(world.house, other.actor, revokeToken, { token: id })).rejects.toThrow(/cần/)
  await perform(world.house, one.actor, revokeToken, { token: own.id })
  expect(await who(own.token)).toBeUndefined()
  expect(await who(local.token)).toBeDefined()
})

test('neither the journal nor the table of tokens keeps a token', async () => {
  const { token } = await make(localAdministrator)
  const { rows } = await sql<{ text: string }>`
    select row_to_json(j)::text as text from platform.journal j
    union all select row_to_json(t)::text from access.token t`.execute(world.house.db)
  expect(rows.some((row) => row.text.includes(token.slice(4)))).toBe(false)
})

async function make(actor: Actor, more: { until?: string } = {}) {
  const input = { id: newId(), name: 'báo cáo', ...more }
  return (await perform(world.house, actor, createToken, input)).outcome
}

function who(token: string) {
  return actorOfToken(world.house.db, token, testDay)
}
