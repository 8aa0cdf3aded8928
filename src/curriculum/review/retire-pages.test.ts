import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { country } from '#organization/unit.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { newAccount } from '#test/world/accounts.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { publishedEdition } from '#test/world/published-edition.ts'
import { openSite, type Visitor } from '#test/world/site.ts'
import { openSmallCountry } from '#test/world/small-country.ts'
import { smallProgramme } from '#test/world/small-programme.ts'
import { retireEdition } from './retire-edition.command.ts'

let world: FreshDatabase
let approver: Visitor
let author: Visitor
let reader: Visitor
let old: string
let fresh: string
let draft: string
beforeAll(async () => {
  world = await freshDatabase()
  const { house } = world
  const small = await openSmallCountry(house)
  const said = { day: '2024-01-01', levels: ['branch'], areas: ['mountain'], contents: ['union_work'] }
  old = (await publishedEdition(house, { title: 'Họp chi hội', ...said })).edition
  fresh = (await publishedEdition(house, { title: 'Họp chi hội thời nay', ...said })).edition
  draft = (await smallProgramme(house)).edition
  const site = openSite(world)
  const who = async (login: string, unit: string, role: 'approver' | 'author' | 'reader') =>
    site.visitor((await newAccount(house, login, { unit, role })).id)
  approver = await who('duyet', country, 'approver')
  author = await who('soan', country, 'author')
  reader = await who('doc', small.suoiTrong, 'reader')
})
afterAll(() => world.close())

const retire = (who: Visitor, fields: Record<string, string>) =>
  who.send(`/an-ban/${old}/buoc/retire`, { day: '2026-12-01', why: '', successor: '', ...fields })

describe('an edition in use', () => {
  test('is taken out of use by who approves, and by nobody else', async () => {
    const { html, text } = await approver.get(`/an-ban/${old}`)
    expect(text).toContain('Thôi áp dụng')
    expect(text).toContain('Ấn bản thay thế')
    expect(html).toContain(`<option value="${fresh}">Họp chi hội thời nay, ấn bản 1`)
    expect(html).not.toContain(`<option value="${old}"`)
    for (const who of [author, reader])
      expect((await who.get(`/an-ban/${old}`)).text).not.toContain('Ấn bản thay thế')
    const refused = await retire(author, {})
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('phê duyệt')])
  })

  test('is not followed by itself or by a draft: the form says so and keeps what was typed', async () => {
    for (const successor of [old, draft]) {
      const { status, html, text } = await retire(approver, { successor, why: 'Theo 21/QĐ-ĐCT' })
      expect([status, text]).toEqual([422, expect.stringContaining('một ấn bản khác đang dùng')])
      expect(html).toContain('value="Theo 21/QĐ-ĐCT"')
      expect(html).toContain('value="2026-12-01"')
    }
  })

  test('cannot have gone out of use before it was published', async () => {
    const { status, text } = await retire(approver, { day: '2001-01-01' })
    expect([status, text]).toEqual([422, expect.stringContaining('phải từ ngày ban hành')])
  })

  test('says afterwards since when and why it is out of use, and leads to what follows it, for readers too', async () => {
    const { leadsTo } = await retire(approver, { successor: fresh, why: 'Theo 21/QĐ-ĐCT' })
    expect(leadsTo).toBe(`/an-ban/${old}`)
    for (const who of [approver, author, reader]) {
      const { html, text } = await who.get(`/an-ban/${old}`)
      expect(text).toContain('Thôi áp dụng từ 01/12/2026.')
      expect(text).toContain('Lý do: Theo 21/QĐ-ĐCT')
      expect(html).toContain(`<a href="/an-ban/${fresh}">Họp chi hội thời nay, ấn bản 1</a>`)
      expect(text).not.toContain('Ấn bản thay thế')
    }
    expect((await retire(approver, {})).text).toContain('đã thôi áp dụng')
  })

  test('may go without anything that follows it', async () => {
    const { html } = await approver.get(`/an-ban/${fresh}`)
    expect(html).toContain('Chưa có ấn bản nào khác đang dùng để thay thế.')
    await perform(world.house, localAdministrator, retireEdition, { edition: fresh, day: '2026-12-31' })
    const { text } = await reader.get(`/an-ban/${fresh}`)
    expect(text).toContain('Thôi áp dụng từ 31/12/2026.')
    expect(text).not.toContain('Thay thế bằng')
  })
})
