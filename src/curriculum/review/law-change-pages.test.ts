import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { country } from '#organization/unit.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { newAccount } from '#test/world/accounts.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { publishedEdition, type ToPublish } from '#test/world/published-edition.ts'
import { openSite, type Visitor } from '#test/world/site.ts'
import { openSmallCountry } from '#test/world/small-country.ts'
import { rowsOf } from '#test/world/small-lessons.ts'
import { retireEdition } from './retire-edition.command.ts'

const law = 'Nghị định 80/2025/NĐ-CP'
const said = { levels: ['branch'], areas: ['mountain'], contents: ['union_work'], cites: [law] }

let world: FreshDatabase
let approver: Visitor
let below: Visitor
let reader: Visitor
let cited: Record<'old' | 'later' | 'gone' | 'other', string>
beforeAll(async () => {
  world = await freshDatabase()
  const { house } = world
  const small = await openSmallCountry(house)
  const published = async (title: string, more: Partial<ToPublish> & { cites?: string[] }) =>
    (await publishedEdition(house, { ...said, day: '2024-01-01', ...more, title })).edition
  cited = {
    old: await published('Họp chi hội', {}),
    later: await published('Họp chi hội sau đó', { day: '2026-05-01' }),
    gone: await published('Họp chi hội ngày trước', {}),
    other: await published('Sổ sách', { cites: ['Luật khác'] }),
  }
  await perform(house, localAdministrator, retireEdition, { edition: cited.gone })
  const site = openSite(world)
  const who = async (login: string, unit: string, role: 'approver' | 'reader') =>
    site.visitor((await newAccount(house, login, { unit, role })).id)
  approver = await who('duyet', country, 'approver')
  below = await who('duyet-xa', small.suoiTrong, 'approver')
  reader = await who('doc', country, 'reader')
})
afterAll(() => world.close())

const address = '/chuong-trinh/van-ban'
const record = (who: Visitor, fields: Record<string, string> = {}) =>
  who.send(address, { law, day: '2026-03-01', what: 'Đổi mẫu biên bản', ...fields })

describe('a change of law', () => {
  test('is recorded by who approves for the whole country; another approver is told why she cannot', async () => {
    expect((await approver.get('/chuong-trinh')).html).toContain(`href="${address}"`)
    const { html, text } = await below.get('/chuong-trinh')
    expect(html).not.toContain(`href="${address}"`)
    expect(text).toContain('Chỉ người phê duyệt ở Trung ương ghi được.')
    expect((await reader.get('/chuong-trinh')).text).not.toContain('Ghi văn bản thay đổi')
    expect((await approver.get(address)).status).toBe(200)
    for (const who of [below, reader]) {
      expect((await who.get(address)).status).toBe(403)
      expect((await record(who)).status).toBe(422)
    }
    expect(await rowsOf(world, 'curriculum.law_change')).toBe(0)
  })

  test('without what changed, or on no day, is refused and what was typed is kept', async () => {
    const { status, html, text } = await record(approver, { day: '2026-02-30' })
    expect([status, text]).toEqual([422, expect.stringContaining('có thật')])
    expect(html).toContain(`value="${law}"`)
    expect((await record(approver, { what: ' ' })).status).toBe(422)
  })

  test('names the editions in use that cite it from before, each of which says that it is due', async () => {
    const id = newId()
    const { status, html, text } = await record(approver, { id })
    expect(status).toBe(200)
    expect(text).toContain(`Đã ghi: ${law} thay đổi từ 01/03/2026.`)
    expect(text).toContain('1 ấn bản viện dẫn văn bản này')
    expect(html).toContain(`<a href="/an-ban/${cited.old}">Họp chi hội, ấn bản 1</a>`)
    for (const edition of [cited.later, cited.gone, cited.other]) expect(html).not.toContain(edition)
    expect((await reader.get(`/an-ban/${cited.old}`)).text).toContain(
      `${law} thay đổi từ 01/03/2026: Đổi mẫu biên bản`,
    )
    expect((await reader.get(`/an-ban/${cited.later}`)).text).not.toContain('Đổi mẫu biên bản')
    expect((await record(approver, { id })).html).toContain(`/an-ban/${cited.old}`)
    expect(await rowsOf(world, 'curriculum.law_change')).toBe(1)
  })

  test('that nothing cites says so, and what to look at', async () => {
    const { text } = await record(approver, { law: 'Nghị định 80' })
    expect(text).toContain('hãy xem lại cách ghi số văn bản')
  })
})
