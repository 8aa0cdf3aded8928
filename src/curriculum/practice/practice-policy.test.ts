import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { country } from '#organization/unit.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { newAccount } from '#test/world/accounts.ts'
import { type FreshDatabase, freshDatabase, testDay } from '#test/world/database.ts'
import { openSite, type Visitor } from '#test/world/site.ts'
import { openSmallCountry } from '#test/world/small-country.ts'
import { rowsOf } from '#test/world/small-lessons.ts'
import { publish, type SmallProgramme, smallProgramme } from '#test/world/small-programme.ts'
import { noPeriods } from '../periods.ts'
import { submitEdition } from '../review/submit-edition.command.ts'
import { practicePolicyOn } from './practice-policy.query.ts'
import { isCrowded, isTooLittlePractice, type PracticePolicy } from './practice-policy.ts'
import { setPracticePolicy } from './set-practice-policy.command.ts'

const policy: PracticePolicy = {
  ...{ since: '2024-01-01', leastShare: 33.3, largestClass: 40 },
  basis: 'Hướng dẫn 05/HD-ĐCT',
}
const of = (theory: number, practice: number) => ({ ...noPeriods, theory, practice })

describe('a policy on practice', () => {
  test('asks for its share to the tenth of a per cent, and for nothing where it rules none', () => {
    expect(isTooLittlePractice(of(2, 1), policy)).toBe(false)
    expect(isTooLittlePractice(of(2, 1), { ...policy, leastShare: 33.4 })).toBe(true)
    expect(isTooLittlePractice(of(8, 0), { ...policy, leastShare: null })).toBe(false)
    expect(isTooLittlePractice(of(0, 0), policy)).toBe(false)
  })

  test('finds a class too large only where something is practised', () => {
    expect(isCrowded(of(4, 4), 147, policy)).toBe(true)
    expect(isCrowded(of(4, 4), 40, policy)).toBe(false)
    expect(isCrowded(of(8, 0), 147, policy)).toBe(false)
    expect(isCrowded(of(4, 4), 147, { ...policy, largestClass: null })).toBe(false)
  })
})

let world: FreshDatabase
let ours: SmallProgramme
let approver: Visitor
let below: Visitor
beforeAll(async () => {
  world = await freshDatabase()
  const small = await openSmallCountry(world.house)
  ours = await smallProgramme(world.house)
  const site = openSite(world)
  const who = async (login: string, unit: string) =>
    site.visitor((await newAccount(world.house, login, { unit, role: 'approver' })).id)
  approver = await who('duyet', country)
  below = await who('duyet-xa', small.suoiTrong)
})
afterAll(() => world.close())

const address = '/chuong-trinh/thuc-hanh'
const set = (who: Visitor, more: Record<string, string> = {}) =>
  who.send(address, {
    ...{ since: testDay, leastShare: '60,5', largestClass: '', basis: 'Hướng dẫn 05/HD-ĐCT' },
    ...more,
  })

describe('the page of the rules on practice', () => {
  test('shows what holds as long as nobody ruled, to everybody; only the centre has the form', async () => {
    expect((await approver.get('/chuong-trinh')).html).toContain(`href="${address}"`)
    for (const who of [approver, below]) expect((await who.get(address)).text).toContain('Không quy định')
    expect((await approver.get(address)).html).toContain('name="leastShare"')
    expect((await below.get(address)).html).not.toContain('name="leastShare"')
    expect((await set(below)).status).toBe(422)
    expect(await rowsOf(world, 'curriculum.practice_policy')).toBe(0)
  })

  test('refuses a share that is none and keeps what was typed', async () => {
    const { status, html, text } = await set(approver, { leastShare: 'một nửa' })
    expect([status, text]).toEqual([422, expect.stringContaining('là một số từ 0 đến 100')])
    expect(html).toContain('value="một nửa"')
    expect((await set(approver, { leastShare: '120' })).status).toBe(422)
    expect((await set(approver, { basis: ' ' })).status).toBe(422)
    expect(await rowsOf(world, 'curriculum.practice_policy')).toBe(0)
  })
})

describe('an edition', () => {
  test('that gives less than the least is stopped with both shares and what to do', async () => {
    expect((await set(approver)).status).toBe(303)
    expect((await approver.get(address)).text).toContain('60,5 %')
    const submitted = perform(world.house, localAdministrator, submitEdition, { edition: ours.edition })
    await expect(submitted).rejects.toThrow(
      /Thực hành chỉ chiếm 50 % .* mức tối thiểu 60,5 % theo “Hướng dẫn 05\/HD-ĐCT”/u,
    )
    expect((await approver.get(`/an-ban/${ours.edition}`)).text).toContain('Mức tối thiểu: 60,5 %')
  })

  test('passes once the rule is another; the earlier rule still holds for earlier days', async () => {
    const later = { ...policy, since: testDay, leastShare: 50 }
    await perform(world.house, localAdministrator, setPracticePolicy, later)
    await perform(world.house, localAdministrator, setPracticePolicy, { ...policy, leastShare: 20 })
    await publish(world.house, ours.edition)
    expect((await practicePolicyOn(world.house.db, '2023-12-31')).leastShare).toBeNull()
    expect((await practicePolicyOn(world.house.db, '2024-01-01')).leastShare).toBe(20)
    expect((await practicePolicyOn(world.house.db, testDay)).leastShare).toBe(50)
  })
})
