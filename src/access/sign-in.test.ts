import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { country } from '#organization/unit.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { getActor, givePassword, newAccount } from '#test/world/accounts.ts'
import { type FreshDatabase, freshDatabase, testDay } from '#test/world/database.ts'
import { stranger } from './account.ts'
import { closeAccount } from './close-account.command.ts'
import { setPassword } from './set-password.command.ts'
import { getSession, signIn } from './sign-in.command.ts'
import { signOut } from './sign-out.command.ts'
import { actorOfSession } from './who.query.ts'

const password = 'hoa gạo tháng ba'
let world: FreshDatabase
beforeAll(async () => {
  world = await freshDatabase()
})
afterAll(() => world.close())

describe('whoever signs in', () => {
  test('is known by her cookie afterwards, until she signs out', async () => {
    const { id } = await user('hoa')
    const { cookie } = getSession(await enter('hoa'))
    expect(await who(cookie)).toMatchObject({
      account: id,
      name: 'Bà hoa',
      may: { read: { everywhere: true } },
    })
    await perform(world.house, stranger, signOut, { cookie })
    expect(await who(cookie)).toBeUndefined()
    await perform(world.house, stranger, signOut, { cookie })
  })

  test('may type her login in capitals and with spaces around it', async () => {
    await user('lan.nguyen')
    expect(await enter(' LAN.Nguyen ')).toHaveProperty('session')
  })

  test('is asked again after twelve hours', async () => {
    await user('cuc')
    const { cookie, expires } = getSession(await enter('cuc'))
    expect((Date.parse(expires) - Date.now()) / 3_600_000).toBeCloseTo(12, 1)
    await sql`update access.session set expires = now() - interval '1 second'
      where account = (select id from access.account where login = 'cuc')`.execute(world.house.db)
    expect(await who(cookie)).toBeUndefined()
  })

  test('is out at once when her account is closed', async () => {
    const { id } = await user('dao')
    const { cookie } = getSession(await enter('dao'))
    await perform(world.house, localAdministrator, closeAccount, { account: id })
    expect(await who(cookie)).toBeUndefined()
    expect(await enter('dao')).toHaveProperty('refused')
  })

  test('is not let in by a cookie that somebody made up', async () => {
    expect(await who('')).toBeUndefined()
    expect(await who('đoán')).toBeUndefined()
  })
})

describe('a wrong password', () => {
  test('is refused in the same words as an unknown login, a login without password and a closed account', async () => {
    await user('ngoc')
    await newAccount(world.house, 'chua-dat', { unit: country, role: 'reader' })
    const answers = await Promise.all([
      enter('ngoc', 'không phải câu này'),
      enter('không-ai-có', password),
      enter('chua-dat', password),
    ])
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(() => getSession(answers[0]!)).toThrow('không đúng')
  })

  test('eight times closes the door, even to the right one, for a quarter of an hour', async () => {
    await user('mai')
    for (let time = 1; time <= 8; time++) expect(await enter('mai', 'sai bét nhè')).toHaveProperty('refused')
    await expect(enter('mai')).rejects.toThrow('Hãy thử lại sau 15 phút')
    await minutesPass(14)
    await expect(enter('mai')).rejects.toThrow('Hãy thử lại sau 1 phút')
    await minutesPass(1)
    expect(await enter('mai')).toHaveProperty('session')
  })

  test('eight times closes the door of a login that nobody has too', async () => {
    for (let time = 1; time <= 8; time++) await enter('ma-trơi', 'sai bét nhè')
    await expect(enter('ma-trơi')).rejects.toThrow('Hãy thử lại sau')
  })

  test('twelve times at once is counted like one after the other', async () => {
    await user('tuyet')
    const answers = await Promise.allSettled(Array.from({ length: 12 }, () => enter('tuyet', 'sai bét nhè')))
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(8)
  })

  test('is forgotten once the right one came', async () => {
    await user('xuan')
    for (let time = 1; time <= 7; time++) await enter('xuan', 'sai bét nhè')
    expect(await enter('xuan')).toHaveProperty('session')
    for (let time = 1; time <= 7; time++) await enter('xuan', 'sai bét nhè')
    expect(await enter('xuan')).toHaveProperty('session')
  })
})

describe('whoever changes her password', () => {
  test('stays signed in here and is signed out everywhere else', async () => {
    const { id } = await user('thu')
    const here = getSession(await enter('thu')).cookie
    const elsewhere = getSession(await enter('thu')).cookie
    const fresh = 'lá rụng về cội'
    const input = { current: password, password: fresh, cookie: here }
    const { outcome } = await perform(world.house, await getActor(world.house, id), setPassword, input)
    expect(outcome).toEqual({ set: true })
    expect(await who(here)).toBeDefined()
    expect(await who(elsewhere)).toBeUndefined()
    expect(await enter('thu')).toHaveProperty('refused')
    expect(await enter('thu', fresh)).toHaveProperty('session')
  })

  test('must know the one she has; guesses count', async () => {
    const { id } = await user('dong')
    const actor = await getActor(world.house, id)
    const input = { current: 'sai bét nhè', password: 'lá rụng về cội' }
    for (let time = 1; time <= 8; time++)
      expect((await perform(world.house, actor, setPassword, input)).outcome).toHaveProperty('refused')
    await expect(perform(world.house, actor, setPassword, input)).rejects.toThrow('Hãy thử lại sau')
  })

  test('cannot choose one that is too easy, nor be nobody', async () => {
    const { actor } = await user('hong')
    const input = { current: password, password: '1234567890' }
    await expect(perform(world.house, actor, setPassword, input)).rejects.toThrow('quá dễ đoán')
    await expect(perform(world.house, stranger, setPassword, input)).rejects.toThrow('Hãy đăng nhập')
  })
})

describe('the journal', () => {
  test('keeps who signed in, and never a password, a cookie or what was typed as a login', async () => {
    const { id } = await user('nhai')
    const { cookie } = getSession(await enter('nhai'))
    await enter('tôi gõ nhầm mật khẩu vào đây', password)
    await perform(world.house, stranger, signOut, { cookie })
    const { rows } = await sql<{ text: string; outcome: unknown }>`
      select row_to_json(j)::text as text, outcome from platform.journal j`.execute(world.house.db)
    expect(rows.map((row) => row.outcome)).toContainEqual({ signedIn: true, account: id })
    const secrets = [password, cookie, 'gõ nhầm']
    expect(secrets.filter((secret) => rows.some((row) => row.text.includes(secret)))).toEqual([])
  })

  test('does not show a secret again to whoever sends the same request again', async () => {
    await user('sen')
    const ask = { login: 'sen', password }
    const id = newId()
    await perform(world.house, stranger, signIn, ask, { id })
    await expect(perform(world.house, stranger, signIn, ask, { id })).rejects.toThrow('chỉ hiện một lần')
  })
})

async function user(login: string) {
  const account = await newAccount(world.house, login, { unit: country, role: 'reader' })
  await givePassword(world.house, account.id, password)
  return account
}

async function enter(login: string, word = password) {
  return (await perform(world.house, stranger, signIn, { login, password: word })).outcome
}

function who(cookie: string) {
  return actorOfSession(world.house.db, cookie, testDay)
}

async function minutesPass(minutes: number): Promise<void> {
  await sql`update access.attempt set at = at - make_interval(mins => ${minutes})`.execute(world.house.db)
}
