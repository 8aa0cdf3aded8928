import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { country } from '#organization/unit.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { newAccount } from '#test/world/accounts.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { type EditionWithElectives, editionWithElectives } from '#test/world/edition-with-electives.ts'
import { openSite, type Visitor } from '#test/world/site.ts'
import { newUnit, openSmallCountry, record, type SmallCountry } from '#test/world/small-country.ts'
import { chooseElectives } from './choose-electives.command.ts'

let world: FreshDatabase
let small: SmallCountry
let ours: EditionWithElectives
let who: (login: string, unit: string, role: 'author' | 'reader') => Promise<Visitor>
let ofMay: Visitor
let inMay: Visitor
let inBien: Visitor
let centre: Visitor
beforeAll(async () => {
  world = await freshDatabase()
  small = await openSmallCountry(world.house)
  ours = await editionWithElectives(world.house, '2024-01-01')
  const site = openSite(world)
  who = async (login, unit, role) => site.visitor((await newAccount(world.house, login, { unit, role })).id)
  ofMay = await who('soan-may', small.may, 'author')
  inMay = await who('doc-xa', small.suoiTrong, 'reader')
  inBien = await who('doc-dao', small.banChai, 'reader')
  centre = await who('soan-tw', country, 'author')
})
afterAll(() => world.close())

const edition = () => `/an-ban/${ours.edition}`
const address = () => `${edition()}/tu-chon?unit=${small.may}`
const send = (topics: string[], fields: Record<string, string> = {}) =>
  ofMay.send(address(), { topics, day: '2025-01-01', why: '', ...fields })

describe('the page of a published edition', () => {
  test('tells whoever may choose that her province has not chosen, and leads to the form', async () => {
    const { text, html } = await ofMay.get(edition())
    expect(text).toContain('Chuyên đề tự chọn của Tỉnh Mây')
    expect(text).toContain('Tỉnh Mây chưa chọn')
    expect(text).toContain('Địa phương chọn 2 trong 3 chuyên đề.')
    expect(html).toContain(`href="${address()}"`)
    expect((await inMay.get(edition())).html).not.toContain('/tu-chon')
  })
})

describe('the form', () => {
  test('shows each topic with its periods and what it is about, and how many are to choose', async () => {
    const { text, html } = await ofMay.get(address())
    expect(text).toContain('Còn phải chọn 2 chuyên đề.')
    expect(text).toContain(
      'Phụ nữ vùng cao 8 tiết (6 / 8 tiết lên lớp là thực hành, đi thực tế). Tự chọn. Vận động từng nhà ở những bản xa, nói tiếng của bản.',
    )
    expect(text).not.toContain('mưa lũ')
    expect(html).not.toContain(`value="${ours.compulsory}"`)
    expect((await inMay.get(`${edition()}/tu-chon`)).html).not.toContain('name="topics"')
  })

  test('says what is missing and keeps what was typed', async () => {
    const { status, text, html } = await send(ours.electives.slice(0, 1), { why: 'Vùng cao' })
    expect([status, text]).toEqual([422, expect.stringContaining('hãy chọn thêm 1')])
    expect(text).toContain('Còn phải chọn 1 chuyên đề.')
    expect(html).toContain('value="Vùng cao"')
    expect(html).toContain('value="2025-01-01"')
    expect(html).toMatch(new RegExp(`value="${ours.electives[0]}" checked`))
    expect((await send(ours.electives)).text).toContain('Đã chọn thừa 1 chuyên đề.')
    expect((await send(ours.electives.slice(1), { day: '2023-01-01' })).text).toContain('Hãy chọn ngày khác')
  })

  test('records the choice once, and leads back to what is taught', async () => {
    const id = '01a20000-0000-7000-8000-0000000000aa'
    const { leadsTo } = await send(ours.electives.slice(0, 2), { id, why: 'Vùng cao' })
    expect(leadsTo).toBe(address())
    await send(ours.electives.slice(0, 2), { id, why: 'Vùng cao' })
    const { text } = await ofMay.get(address())
    expect(text).toContain('Tỉnh Mây chọn, dạy từ ngày 01/01/2025.')
    expect(text.match(/Từ 01\/01\/2025:/g)).toHaveLength(1)
    expect(text).toContain('Bà soan-may ghi; Vùng cao.')
  })

  test('is not there for a province of others', async () => {
    expect((await ofMay.get(`${edition()}/tu-chon?unit=${small.bien}`)).status).toBe(404)
    const sent = await inMay.send(`${edition()}/tu-chon`, {
      topics: ours.electives.slice(1),
      day: '2026-01-01',
    })
    expect(sent.status).toBe(422)
    expect(sent.text).not.toContain('Đã ghi')
  })
})

describe('a reader', () => {
  test('sees which electives her province teaches, and how long the edition is there', async () => {
    const { text } = await inMay.get(edition())
    expect(text.match(/Tự chọn, Tỉnh Mây dạy/g)).toHaveLength(2)
    expect(text).toContain('Chỉ bắt buộc 8 tiết 50,0 %')
    expect(text).toContain('Thêm tự chọn của Tỉnh Mây 20 tiết 60,0 %')
    expect(text).not.toContain('Bà soan-may')
    expect((await inMay.get(`${edition()}?ngay=2024-12-31`)).text).toContain('Tỉnh Mây chưa chọn')
    const elsewhere = (await inBien.get(edition())).text
    expect(elsewhere).toContain('Tỉnh Biển chưa chọn')
    expect(elsewhere).not.toContain('Tỉnh Mây')
  })
})

describe('the side of the owner', () => {
  test('counts who has chosen, and lists first who has not', async () => {
    expect((await centre.get(edition())).text).toContain('1 / 2 tỉnh, thành phố đã chọn, 1 chưa chọn.')
    const { text, html } = await centre.get(`${edition()}/tu-chon`)
    expect(text).toMatch(/Tỉnh Biển Chưa chọn – .*Tỉnh Mây Phụ nữ vùng cao; Phụ nữ ven biển 01\/01\/2025/u)
    expect(text).toContain('Phụ nữ vùng cao: 1 tỉnh, thành phố')
    expect(text).toContain('Nữ công nhân: chưa nơi nào chọn')
    expect(html).not.toContain('name="topics"')
    expect((await centre.get(address())).html).toContain('name="topics"')
    expect((await ofMay.get(`${edition()}/tu-chon`)).text).not.toContain('Tỉnh Biển')
  })
})

test('after a merger the old choices are offered, each to be taken over', async () => {
  const [one = '', , three = ''] = ours.electives
  const choice = { edition: ours.edition, unit: small.bien, topics: [one, three], day: '2025-01-01' }
  await perform(world.house, localAdministrator, chooseElectives, { ...choice, why: '' })
  const into = newUnit('province', 'Tỉnh', 'Tỉnh Mây Biển', '93', 'VN')
  const { opened } = await record(world.house, '2026-07-01', [{ do: 'merge', units: ['91', '92'], into }])
  const merged = opened[0]!.id
  const ofMerged = await who('soan-moi', merged, 'author')
  const { text } = await ofMerged.get(`${edition()}/tu-chon`)
  expect(text).toContain('Tỉnh Mây Biển chưa chọn')
  expect(text).toContain('Tỉnh Biển (đến 30/06/2026): Phụ nữ vùng cao; Nữ công nhân')
  const taken = await ofMerged.get(`${edition()}/tu-chon?unit=${merged}&lay=${small.bien}`)
  expect(taken.text).toContain('Đã điền theo đơn vị cũ, chưa ghi.')
  expect(taken.html.match(/checked/g)).toHaveLength(2)
  expect(taken.html).toMatch(new RegExp(`value="${three}" checked`))
  const early = await ofMerged.send(`${edition()}/tu-chon`, { topics: [one, three], day: '2026-06-30' })
  expect(early.text).toContain('chỉ chọn được từ ngày thành lập')
})
