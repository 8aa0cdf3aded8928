import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { country } from '#organization/unit.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { getActor, newAccount } from '#test/world/accounts.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { stranger } from './account.ts'
import { issueTicket } from './issue-ticket.command.ts'
import { getSession, signIn } from './sign-in.command.ts'
import { findTicket } from './ticket.query.ts'
import { useTicket } from './use-ticket.command.ts'
import { actorOfSession, needsFirstAdministrator } from './who.query.ts'

const password = 'hoa gạo tháng ba'
const first = { login: 'quan-tri', name: 'Nguyễn Thị Hoa', password }
let world: FreshDatabase
beforeEach(async () => {
  world = await freshDatabase()
})
afterEach(() => world.close())

describe('the link of the first start', () => {
  test('makes the first administrator of the country, who then signs in', async () => {
    expect(await needsFirstAdministrator(world.house.db)).toBe(true)
    const ticket = await issue()
    expect(await findTicket(world.house.db, ticket)).toEqual({ purpose: 'first', login: null })
    const { account } = await use({ ticket, ...first })
    expect(await needsFirstAdministrator(world.house.db)).toBe(false)
    expect((await getActor(world.house, account)).may).toMatchObject({
      administer: { everywhere: true },
      rules: { everywhere: true },
      personnel: { everywhere: false },
    })
    const { outcome } = await perform(world.house, stranger, signIn, { login: 'quan-tri', password })
    expect(getSession(outcome).cookie).toBeDefined()
  })

  test('does not work twice', async () => {
    const ticket = await issue()
    await use({ ticket, ...first })
    expect(await findTicket(world.house.db, ticket)).toBeUndefined()
    await expect(use({ ticket, ...first, login: 'ke-gian' })).rejects.toThrow('đã dùng')
  })

  test('works once when used twice at the same moment', async () => {
    const ticket = await issue()
    const uses = await Promise.allSettled(['mot', 'hai'].map((login) => use({ ticket, ...first, login })))
    expect(uses.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('is not used up by a form that was filled in wrong', async () => {
    const ticket = await issue()
    await expect(use({ ticket, ...first, password: 'ngắn' })).rejects.toThrow('ít nhất 10 ký tự')
    await expect(use({ ticket, password })).rejects.toThrow('Hãy điền')
    await use({ ticket, ...first })
  })

  test('opens nothing after a day, nor when a newer one was made', async () => {
    const old = await issue()
    const ticket = await issue()
    await expect(use({ ticket: old, ...first })).rejects.toThrow('đã hết hạn')
    await sql`update access.ticket set expires = now() - interval '1 second'`.execute(world.house.db)
    await expect(use({ ticket, ...first })).rejects.toThrow('đã hết hạn')
  })

  test('is made at the machine only, and only while nobody administers the country', async () => {
    await expect(perform(world.house, stranger, issueTicket, {})).rejects.toThrow('cả nước')
    await use({ ticket: await issue(), ...first })
    await expect(issue()).rejects.toThrow('Đã có quản trị')
  })
})

describe('a link to set a password', () => {
  test('sets it, and signs out whoever came in by the old one', async () => {
    const { id } = await newAccount(world.house, 'lan', { unit: country, role: 'reader' })
    await use({ ticket: await issue(id), password })
    const before = await perform(world.house, stranger, signIn, { login: 'lan', password })
    const { cookie } = getSession(before.outcome)
    const ticket = await issue(id)
    expect(await findTicket(world.house.db, ticket)).toEqual({ purpose: 'reset', login: 'lan' })
    await use({ ticket, password: 'lá rụng về cội' })
    expect(await actorOfSession(world.house.db, cookie, world.house.today())).toBeUndefined()
    await expect(use({ ticket, password })).rejects.toThrow('đã dùng')
  })

  test('cannot be made to give more than a password', async () => {
    const { id } = await newAccount(world.house, 'lan', { unit: country, role: 'reader' })
    await use({ ticket: await issue(id), ...first })
    expect((await getActor(world.house, id)).may.administer).toEqual({ everywhere: false, units: [] })
  })

  test('is not kept in the journal', async () => {
    const ticket = await issue()
    await use({ ticket, ...first })
    const { rows } = await sql<{ text: string }>`
      select row_to_json(j)::text as text from platform.journal j`.execute(world.house.db)
    const kept = (words: string) => rows.some((row) => row.text.includes(words))
    expect([kept('quan-tri'), kept(ticket), kept(password)]).toEqual([true, false, false])
  })
})

async function issue(account?: string): Promise<string> {
  return (await perform(world.house, localAdministrator, issueTicket, { account })).outcome.ticket
}

async function use(input: { ticket: string; login?: string; name?: string; password: string }) {
  return (await perform(world.house, stranger, useTicket, input)).outcome
}
