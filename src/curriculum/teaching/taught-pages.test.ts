import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { newAccount } from '#test/world/accounts.ts'
import { type FreshDatabase, freshDatabase, testDay } from '#test/world/database.ts'
import { nextEdition, rewrite } from '#test/world/next-edition.ts'
import { openSite, type Visitor } from '#test/world/site.ts'
import { openSmallCountry } from '#test/world/small-country.ts'
import { idIn, rowsOf } from '#test/world/small-lessons.ts'
import { documentOf, publish, type SmallProgramme, smallProgramme } from '#test/world/small-programme.ts'
import { recordLawChange } from '../review/record-law-change.command.ts'

const law = 'Nghị định 80/2025/NĐ-CP'

let world: FreshDatabase
let ours: SmallProgramme
let topic: string
let lecturer: Visitor
let colleague: Visitor
beforeAll(async () => {
  world = await freshDatabase()
  const small = await openSmallCountry(world.house)
  ours = await smallProgramme(world.house)
  topic = `/chuyen-de/${ours.topics[0]}`
  await rewrite(world.house, ours.topics[0]!, { cites: [law] })
  const site = openSite(world)
  const who = async (login: string) =>
    site.visitor((await newAccount(world.house, login, { unit: small.suoiTrong, role: 'reader' })).id)
  lecturer = await who('giang')
  colleague = await who('ban')
})
afterAll(() => world.close())

describe('the page of a topic', () => {
  test('has no form while no edition with it is published, and one for every reader afterwards', async () => {
    await publish(world.house, ours.edition, '2025-01-01')
    const { html, text } = await lecturer.get(topic)
    expect(html).toContain(`action="${topic}/da-day"`)
    expect(html).toContain(`value="${testDay}"`)
    expect(html).not.toContain('name="edition"')
    expect(text).toContain('Chỉ mình bạn xem được.')
    expect((await lecturer.get(`${topic}/tu-lan-day`)).text).toContain('Bạn chưa ghi ngày nào')
  })

  test('refuses a day to come and keeps it in the open form', async () => {
    const { status, html, text } = await lecturer.send(`${topic}/da-day`, { day: '2027-01-01' })
    expect([status, text]).toEqual([422, expect.stringContaining('không thể sau hôm nay')])
    expect(html).toContain('value="2027-01-01"')
    expect(html).toContain('<details open')
    expect(await rowsOf(world, 'curriculum.taught')).toBe(0)
  })

  test('says when she last taught it and that nothing has changed since; to her alone', async () => {
    const { leadsTo } = await lecturer.send(`${topic}/da-day`, { day: '2025-11-20' })
    expect(leadsTo).toBe(topic)
    const { html, text } = await lecturer.get(topic)
    expect(text).toContain('Bạn dạy chuyên đề này lần cuối ngày 20/11/2025 · chưa có gì thay đổi từ đó')
    expect(html).toContain(`href="${topic}/tu-lan-day"`)
    expect((await lecturer.get(`${topic}/tu-lan-day`)).text).toContain(
      'Không có gì thay đổi từ ngày 20/11/2025',
    )
    for (const address of [topic, `${topic}/tu-lan-day`, '/chuong-trinh/toi-day'])
      expect((await colleague.get(address)).text).not.toContain('20/11/2025')
  })
})

describe('what changed since', () => {
  test('is shown by its paragraphs and laws, and nothing else of the text', async () => {
    const { house } = world
    const kept = 'Chị nào chưa nói thì mời chị ấy nói trước khi chốt.'
    await rewrite(house, ours.material, { document: documentOf('Mở đầu bằng một bài hát.', kept) })
    const second = await nextEdition(house, { from: ours.edition, day: '2026-06-01' })
    await rewrite(house, ours.material, { document: documentOf('Mở đầu bằng một điệu múa.', kept) })
    await nextEdition(house, { from: second, day: '2026-09-01' })
    const change = { law, day: '2026-03-01', what: 'Đổi mẫu biên bản' }
    await perform(house, localAdministrator, recordLawChange, change)
    expect((await lecturer.get(topic)).text).toContain('2 thay đổi từ đó')
    const { html, text } = await lecturer.get(`${topic}/tu-lan-day`)
    expect(text).toContain('2 thay đổi từ ngày 20/11/2025')
    expect(text).toContain('ấn bản 1 (từ 01/01/2025) đến Nghiệp vụ chi hội trưởng, ấn bản 3')
    expect(text).toContain(`${law} thay đổi từ 01/03/2026: Đổi mẫu biên bản`)
    expect(text).toContain('Tài liệu · có sửa')
    expect(html).toContain('<ins>múa</ins>')
    expect(html).toContain(`href="/tai-lieu/${ours.material}"`)
    expect(text).not.toContain('Sổ sách chi hội')
  })

  test('is asked since another day by its address, without noting anything', async () => {
    const { html, text } = await colleague.get(`${topic}/tu-lan-day?tu=2026-07-01`)
    expect(text).toContain('1 thay đổi từ ngày 01/07/2026')
    expect(html).toContain('<del>hát</del>')
    expect(text).not.toContain('Chị nào chưa nói')
    expect(await rowsOf(world, 'curriculum.taught')).toBe(1)
    expect((await colleague.get(`${topic}/tu-lan-day?tu=2024-01-01`)).text).toContain('chưa có ấn bản nào')
    for (const day of ['2026-02-30', '2027-01-01']) {
      const refused = await colleague.get(`${topic}/tu-lan-day?tu=${day}`)
      expect(refused.status).toBe(422)
      expect(refused.html).toContain(`value="${day}"`)
    }
  })

  test('stands in the list of the topics that she teaches, the changed one first', async () => {
    expect((await lecturer.get('/chuong-trinh')).html).toContain('href="/chuong-trinh/toi-day"')
    expect((await colleague.get('/chuong-trinh/toi-day')).text).toContain('Bạn chưa ghi chuyên đề nào')
    await lecturer.send(`/chuyen-de/${ours.topics[1]}/da-day`, { day: testDay })
    expect((await lecturer.get('/chuong-trinh/toi-day')).text).toMatch(
      /Điều hành họp chi hội 2 thay đổi 20\/11\/2025 Sổ sách chi hội Không đổi 22\/11\/2026/u,
    )
  })

  test('is no more told from a day that she took back; nobody else takes it back', async () => {
    const { html } = await lecturer.get(`${topic}/tu-lan-day`)
    const id = idIn(/da-day\/[0-9a-f-]{36}\/bo/.exec(html)![0])
    const address = `${topic}/da-day/${id}/bo`
    expect((await colleague.send(address)).status).toBe(404)
    expect((await lecturer.send(address)).leadsTo).toBe(`${topic}/tu-lan-day`)
    expect((await lecturer.get(topic)).text).not.toContain('lần cuối')
  })
})
