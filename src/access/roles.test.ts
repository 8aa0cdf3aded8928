import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordAct } from '#organization/record-act.command.ts'
import { country } from '#organization/unit.ts'
import { type Actor, holds, localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { addDays } from '#platform/pure/day.ts'
import { idOf, newId } from '#platform/pure/id.ts'
import { ask } from '#platform/query.ts'
import { getActor, newAccount } from '#test/world/accounts.ts'
import { type FreshDatabase, freshDatabase, testDay } from '#test/world/database.ts'
import { stranger } from './account.ts'
import { listAccounts } from './accounts.query.ts'
import { closeAccount } from './close-account.command.ts'
import { createAccount } from './create-account.command.ts'
import { endGrant } from './end-grant.command.ts'
import { grantRole } from './grant-role.command.ts'
import { issueTicket } from './issue-ticket.command.ts'
import type { Role } from './role.ts'

const [river, bank, hill] = ['Sông', 'Bến', 'Đồi'].map((name) => idOf('test', name)) as [
  string,
  string,
  string,
]
let world: FreshDatabase
/** Administers the commune Bến. */
let commune: { id: string; actor: Actor }

beforeAll(async () => {
  world = await freshDatabase()
  const opening = { do: 'open', kind: 'territorial' }
  const changes = [
    { ...opening, id: river, level: 'province', type: 'Tỉnh', name: 'Tỉnh Sông', parent: country },
    { ...opening, id: bank, level: 'commune', type: 'Xã', name: 'Xã Bến', parent: river },
    { ...opening, id: hill, level: 'commune', type: 'Xã', name: 'Xã Đồi', parent: river },
  ]
  await perform(world.house, localAdministrator, recordAct, { day: '2015-01-01', title: 'lập', changes })
  commune = await newAccount(world.house, 'quan-tri-ben', { unit: bank, role: 'administrator' })
})
afterAll(() => world.close())

describe('a role', () => {
  test('holds from its first day up to and with its last', async () => {
    const days = { from: addDays(testDay, -9), until: testDay }
    const { id, actor } = await newAccount(world.house, 'het-han', { unit: bank, role: 'reader', ...days })
    expect(holds(actor, 'read')).toBe(true)
    const tomorrow = { ...world.house, today: () => addDays(testDay, 1) }
    expect(holds(await getActor(tomorrow, id), 'read')).toBe(false)
  })

  test('that ended yesterday gives nothing today, nor does one that begins tomorrow', async () => {
    const past = { from: '2020-01-01', until: addDays(testDay, -1) }
    const { actor } = await newAccount(world.house, 'qua-roi', { unit: bank, role: 'reader', ...past })
    expect(holds(actor, 'read')).toBe(false)
    const next = { from: addDays(testDay, 1) }
    const soon = await newAccount(world.house, 'sap-toi', { unit: bank, role: 'reader', ...next })
    expect(holds(soon.actor, 'read')).toBe(false)
  })

  test('that is taken back gives nothing from that moment', async () => {
    const { id } = await newAccount(world.house, 'thu-hoi', { unit: bank, role: 'editor' })
    const grant = newId()
    await give(commune.actor, id, { id: grant, unit: bank, role: 'administrator' })
    expect(holds(await getActor(world.house, id), 'administer')).toBe(true)
    await perform(world.house, commune.actor, endGrant, { grant })
    expect(holds(await getActor(world.house, id), 'administer')).toBe(false)
    expect(holds(await getActor(world.house, id), 'edit')).toBe(true)
    await expect(perform(world.house, commune.actor, endGrant, { grant })).rejects.toThrow('Không có vai trò')
  })

  test('does not end before it begins, and is over a unit that stands', async () => {
    const { id } = await newAccount(world.house, 'nguoc', { unit: bank, role: 'reader' })
    const backward = { unit: bank, role: 'reader', from: testDay, until: addDays(testDay, -1) } as const
    await expect(give(localAdministrator, id, backward)).rejects.toThrow('trước ngày đầu')
    await expect(give(localAdministrator, id, { unit: newId(), role: 'reader' })).rejects.toThrow(
      'Không có đơn vị',
    )
  })
})

describe('whoever administers a commune', () => {
  test('opens accounts and gives roles there', async () => {
    const id = newId()
    const grants = [{ id: newId(), unit: bank, role: 'editor' }]
    const input = { id, login: 'Nhap-Lieu', name: ' Trần  Thị Lan ', grants }
    await perform(world.house, commune.actor, createAccount, input)
    await give(commune.actor, id, { unit: bank, role: 'administrator' })
    expect(await getActor(world.house, id)).toMatchObject({ name: 'Trần Thị Lan' })
    expect(holds(await getActor(world.house, id), 'administer')).toBe(true)
  })

  test.each([
    ['the commune beside', () => hill],
    ['the province above', () => river],
    ['the country', () => country],
  ])('gives none over %s', async (_, unit) => {
    const { id } = await newAccount(world.house, `o-ben-${newId()}`, { unit: bank, role: 'reader' })
    await expect(give(commune.actor, id, { unit: unit(), role: 'reader' })).rejects.toThrow('Không có đơn vị')
    const grants = [{ id: newId(), unit: unit(), role: 'reader' }]
    const input = { id: newId(), login: 'lach-qua', name: 'Lách Qua', grants }
    await expect(perform(world.house, commune.actor, createAccount, input)).rejects.toThrow('Không có đơn vị')
  })

  test('gives none where she only reads', async () => {
    const reader = { unit: river, role: 'reader' } as const
    const both = await newAccount(world.house, 'hai-vai', { unit: bank, role: 'administrator' }, reader)
    const { id } = await newAccount(world.house, 'duoc-giao', { unit: bank, role: 'reader' })
    await expect(give(both.actor, id, { unit: hill, role: 'reader' })).rejects.toThrow('Không có đơn vị')
  })

  test('takes back none elsewhere, nor one she could not give', async () => {
    const { id } = await newAccount(world.house, 'giu-nguyen', { unit: bank, role: 'reader' })
    const elsewhere = newId()
    await give(localAdministrator, id, { id: elsewhere, unit: hill, role: 'editor' })
    const personnel = newId()
    await give(localAdministrator, id, { id: personnel, unit: bank, role: 'personnel' })
    const end = (grant: string) => perform(world.house, commune.actor, endGrant, { grant })
    await expect(end(elsewhere)).rejects.toThrow('Không có vai trò')
    await expect(end(personnel)).rejects.toThrow('quyền xem nhân sự')
    expect(holds(await getActor(world.house, id), 'personnel')).toBe(true)
  })

  test('does not hand on the right to see planned successors; who has it for the country does', async () => {
    const { id } = await newAccount(world.house, 'nhan-su', { unit: bank, role: 'reader' })
    const role: Role = 'personnel'
    await expect(give(commune.actor, id, { unit: bank, role })).rejects.toThrow('quyền xem nhân sự')
    const both = { ...commune.actor.may, personnel: { everywhere: true } as const }
    await give({ ...commune.actor, may: both }, id, { unit: bank, role })
    expect(holds(await getActor(world.house, id), 'personnel')).toBe(true)
  })

  test('does not touch an account that holds more than she could give', async () => {
    const { id } = await newAccount(
      world.house,
      'cap-tren',
      { unit: bank, role: 'reader' },
      { unit: river, role: 'reader' },
    )
    await expect(perform(world.house, commune.actor, issueTicket, { account: id })).rejects.toThrow(
      'cấp trên',
    )
    await expect(perform(world.house, commune.actor, closeAccount, { account: id })).rejects.toThrow(
      'cấp trên',
    )
    const secret = await newAccount(world.house, 'co-nhan-su', { unit: bank, role: 'personnel' })
    await expect(perform(world.house, commune.actor, issueTicket, { account: secret.id })).rejects.toThrow(
      'cấp trên',
    )
  })

  test('knows no account that has no role there', async () => {
    const { id } = await newAccount(world.house, 'o-doi', { unit: hill, role: 'reader' })
    const unknown = 'Không có tài khoản'
    await expect(perform(world.house, commune.actor, closeAccount, { account: id })).rejects.toThrow(unknown)
    await expect(perform(world.house, commune.actor, issueTicket, { account: id })).rejects.toThrow(unknown)
    await expect(give(commune.actor, id, { unit: bank, role: 'reader' })).rejects.toThrow(
      'Không có tài khoản',
    )
  })

  test('closes an account all of whose roles are hers to give', async () => {
    const { id } = await newAccount(world.house, 'nghi-viec', { unit: bank, role: 'administrator' })
    await perform(world.house, commune.actor, closeAccount, { account: id })
    await expect(getActor(world.house, id)).rejects.toThrow('closed')
  })

  test('sees in the list the accounts of her commune only, and of their roles only those there', async () => {
    await newAccount(world.house, 'hai-noi', { unit: bank, role: 'reader' }, { unit: hill, role: 'editor' })
    await newAccount(world.house, 'noi-khac', { unit: hill, role: 'editor' })
    const accounts = await ask(world.house, commune.actor, listAccounts, {})
    expect(accounts.map((account) => account.login)).not.toContain('noi-khac')
    expect(accounts.flatMap((account) => account.grants).every((grant) => grant.unit === bank)).toBe(true)
    expect(accounts.find((account) => account.login === 'hai-noi')).toMatchObject({
      name: 'Bà hai-noi',
      closed: false,
      ready: false,
      grants: [{ unitName: 'Xã Bến', role: 'reader', from: testDay, until: null, ended: false }],
    })
  })
})

describe('the list of accounts', () => {
  test('finds a part of a login or name, taken as written', async () => {
    await newAccount(world.house, 'le_thi.tham', { unit: hill, role: 'reader' })
    const find = async (search: string) =>
      (await ask(world.house, localAdministrator, listAccounts, { search })).map((account) => account.login)
    expect(await find('THI.tham')).toEqual(['le_thi.tham'])
    expect(await find('le_thi')).toEqual(['le_thi.tham'])
    expect(await find('le%tham')).toEqual([])
  })

  test('is not for readers, nor for strangers', async () => {
    const { actor } = await newAccount(world.house, 'chi-doc', { unit: country, role: 'reader' })
    for (const nobody of [actor, stranger]) await expect(list(nobody)).rejects.toThrow('vai trò quản trị')
  })
})

test('two accounts never share a login, however it is written', async () => {
  await newAccount(world.house, 'trung-ten', { unit: bank, role: 'reader' })
  await expect(newAccount(world.house, 'TRUNG-TEN', { unit: bank, role: 'reader' })).rejects.toThrow(
    'đã có người dùng',
  )
})

/** `ask` may refuse before it promises anything. */
async function list(actor: Actor) {
  return ask(world.house, actor, listAccounts, {})
}

function give(actor: Actor, account: string, grant: { id?: string; unit: string; role: Role }) {
  return perform(world.house, actor, grantRole, { id: newId(), ...grant, account })
}
