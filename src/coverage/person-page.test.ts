import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { country } from '#organization/unit.ts'
import { newAccount } from '#test/world/accounts.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { holdPost } from '#test/world/posts.ts'
import { openSite, type Visitor } from '#test/world/site.ts'
import { openSmallCountry, type SmallCountry } from '#test/world/small-country.ts'

let world: FreshDatabase
let small: SmallCountry
let chief: Visitor
let reader: Visitor
let sen: string

beforeAll(async () => {
  world = await freshDatabase()
  const { house } = world
  small = await openSmallCountry(house)
  await holdPost(house, { name: 'Hà Thị Sen', unit: small.naLau, title: 'branch_head' })
  await holdPost(house, { name: 'Vũ Thị Biển', unit: small.banChai, title: 'chair' })
  await holdPost(house, { name: 'Lò Thị Mùi', unit: small.suoiTrong, title: 'chair', kind: 'planned' })
  const site = openSite(world)
  chief = await site.visitor(
    (await newAccount(house, 'trung-uong', { unit: country, role: 'administrator' })).id,
  )
  reader = await site.visitor(
    (await newAccount(house, 'suoi-trong', { unit: small.suoiTrong, role: 'reader' })).id,
  )
  sen = await pathOf(chief, 'Hà Thị Sen')
})
afterAll(() => world.close())

async function pathOf(who: Visitor, name: string): Promise<string> {
  const { html } = await who.get(`/tim?q=${name}`)
  return /href="(\/can-bo\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? ''
}

const training = {
  programme: 'Chi hội trưởng giỏi',
  union_work: '1',
  form: 'in_person',
  ended: '2021-11-20',
  passed: '1',
}

describe('a branch head', () => {
  test('who was never trained is told what is missing and what would be enough', async () => {
    const { text } = await chief.get(`${sen}?ngay=2022-01-01`)
    expect(text).toContain('Chưa đạt D.')
    expect(text).toContain('Đúng: Thuộc đối tượng: ')
    expect(text).toContain('Chưa: Đúng nội dung chưa có lượt bồi dưỡng nào')
    expect(text).toContain('Điều gì là đủ Học đạt yêu cầu về nghiệp vụ công tác Hội.')
  })

  test('who failed is told so, clause by clause; who passed is covered from that day', async () => {
    await chief.send(`${sen}/boi-duong-moi`, { ...training, ended: '2020-05-05', passed: '0' })
    expect((await chief.get(`${sen}?ngay=2022-01-01`)).text).toContain(
      'Chưa: Kết quả đạt lượt 1: Chi hội trưởng giỏi, 05/05/2020: Không đạt',
    )
    await chief.send(`${sen}/boi-duong-moi`, training)
    expect((await chief.get(`${sen}?ngay=2022-01-01`)).text).toContain('Đã đạt D.')
    expect((await chief.get(`${sen}?ngay=2021-11-19`)).text).toContain('Chưa đạt D.')
  })

  test('whose training is revoked is not covered from that day; voided, never was', async () => {
    const { html } = await chief.get(sen)
    const [path] = [...html.matchAll(/href="([^"]*\/boi-duong\/[^"]*)"/g)].map(([, href]) => href!)
    expect((await chief.send(`${path}/thu-hoi`, { day: '2020-01-01', reason: 'nhầm' })).text).toContain(
      'Không thể thu hồi trước ngày kết thúc',
    )
    await chief.send(`${path}/thu-hoi`, { day: '2023-01-01', reason: 'thi hộ' })
    expect((await chief.get(`${sen}?ngay=2023-01-01`)).text).toContain('Chưa: Thu hồi từ 01/01/2023')
    expect((await chief.get(`${sen}?ngay=2022-12-31`)).text).toContain('Đã đạt D.')
    await chief.send(`${path}/huy`)
    expect((await chief.get(`${sen}?ngay=2022-12-31`)).text).toContain('Chưa đạt D.')
  })

  test('is asked for a content before a training is recorded, and what was typed stays', async () => {
    const { union_work: _, ...without } = training
    const { status, html } = await chief.send(`${sen}/boi-duong-moi`, without)
    expect(status).toBe(422)
    expect(html).toContain('value="Chi hội trưởng giỏi"')
  })
})

describe('a reader of one commune', () => {
  test('sees her people and no way to change them', async () => {
    const { text } = await reader.get(sen)
    expect(text).toContain('Hà Thị Sen')
    expect(text).not.toContain('Ghi lượt bồi dưỡng')
    expect((await reader.get(`${sen}/boi-duong-moi`)).status).toBe(403)
    expect((await reader.send(`${sen}/boi-duong-moi`, training)).status).toBe(403)
    expect((await reader.send(`${sen}/hien-so`, { reason: 'tò mò thôi' })).status).toBe(403)
  })

  test('finds nobody outside it, and no planned successor', async () => {
    expect((await reader.get(await pathOf(chief, 'Vũ Thị Biển'))).status).toBe(404)
    expect(await pathOf(reader, 'Lò Thị Mùi')).toBe('')
    expect(await pathOf(chief, 'Lò Thị Mùi')).toBe('')
  })
})
