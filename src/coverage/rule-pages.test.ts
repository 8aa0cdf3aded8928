import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { country } from '#organization/unit.ts'
import { newId } from '#platform/pure/id.ts'
import { newAccount } from '#test/world/accounts.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { openSite, type Visitor } from '#test/world/site.ts'
import { smallCoverage } from '#test/world/small-coverage.ts'

let world: FreshDatabase
let chief: Visitor
let reader: Visitor

beforeAll(async () => {
  world = await freshDatabase()
  await smallCoverage(world.house)
  const site = openSite(world)
  chief = await site.visitor(
    (await newAccount(world.house, 'chief', { unit: country, role: 'administrator' })).id,
  )
  reader = await site.visitor((await newAccount(world.house, 'reader', { unit: country, role: 'reader' })).id)
})
afterAll(() => world.close())

const draft = {
  since: '2024-01-01',
  level: 'branch',
  title: 'branch_head',
  kind: ['elected', 'appointed', 'other'],
  contents: 'union_work',
  windowFrom: '2020-01-01',
  windowUntil: '2025-12-31',
  basis: 'Công văn 12',
}
const asQuery = () =>
  new URLSearchParams(
    Object.entries(draft).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  ).toString()

describe('a measure page', () => {
  test('says its rule in words and marks what is not verified', async () => {
    const { text } = await reader.get('/chi-tieu/E')
    expect(text).toContain('chuyên trách, giữ chức Ủy viên chuyên trách')
    expect(text).toContain('40 % (số chưa được xác minh)')
    expect(text).toContain('chưa tìm thấy số')
    expect(text).not.toContain('Sửa quy tắc')
  })

  test('lets who publishes rules set a figure, once', async () => {
    const sent = { id: newId(), milestone: '2025-12-31', goal: '60', article: 'Công văn 5', verified: 'yes' }
    expect((await chief.send('/chi-tieu/E/muc-tieu', sent)).leadsTo).toBe('/chi-tieu/E')
    expect((await chief.send('/chi-tieu/E/muc-tieu', sent)).leadsTo).toBe('/chi-tieu/E')
    const { text } = await chief.get('/chi-tieu/E')
    expect(text).toContain('31/12/2025 60 % Công văn 5')
    expect((await reader.send('/chi-tieu/E/muc-tieu', { ...sent, id: newId() })).status).toBe(403)
  })
})

describe('a version of a rule', () => {
  test('is drafted from the one in force', async () => {
    const { html } = await chief.get('/chi-tieu/D/quy-tac')
    expect(html).toMatch(/value="branch_head" checked/)
    expect(html).not.toContain('name="expression"')
  })

  test('is previewed before it is published: who would change, and nothing has', async () => {
    const { status, text } = await chief.get(`/chi-tieu/D/quy-tac?${asQuery()}`)
    expect(status).toBe(200)
    expect(text).toContain('Hiện nay 66,6 % · 2 / 3 người')
    expect(text).toContain('Sau khi công bố 33,3 % · 1 / 3 người')
    expect(text).toMatch(/thành chưa đạt · 1 người đầu: Lò Thị Ánh/)
    expect((await chief.get('/')).text).toContain('Chi hội trưởng Phụ nữ 66,6 %')
  })

  test('that says nothing of what counts is refused in words', async () => {
    const { status, text } = await chief.get('/chi-tieu/D/quy-tac?since=2024-01-01&basis=x')
    expect(status).toBe(422)
    expect(text).toContain('Chưa xem trước được')
  })

  test('is published once, and judges from its day on', async () => {
    const id = newId()
    const { leadsTo } = await chief.send('/chi-tieu/D/quy-tac', { id, ...draft })
    expect(leadsTo).toBe('/chi-tieu/D')
    await chief.send('/chi-tieu/D/quy-tac', { id, ...draft })
    expect((await chief.get('/chi-tieu/D')).text.match(/từ 01\/01\/2024/g)).toHaveLength(1)
    expect((await chief.get('/')).text).toContain('Chi hội trưởng Phụ nữ 33,3 %')
    expect((await chief.get('/?ngay=2023-12-31')).text).toContain('Chi hội trưởng Phụ nữ 66,6 %')
  })

  test('is nobody else’s to draft or publish', async () => {
    expect((await reader.get('/chi-tieu/D/quy-tac')).status).toBe(403)
    expect((await reader.send('/chi-tieu/D/quy-tac', draft)).status).toBe(403)
  })
})
