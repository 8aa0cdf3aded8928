import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setAreas } from '#organization/set-areas.command.ts'
import { country } from '#organization/unit.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { newAccount } from '#test/world/accounts.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { type Answer, openSite, type Visitor } from '#test/world/site.ts'
import { newUnit, record, type SmallCountry } from '#test/world/small-country.ts'
import { smallCoverage } from '#test/world/small-coverage.ts'
import { recomputeSeats } from './recompute-seats.command.ts'

let world: FreshDatabase
let units: SmallCountry
let chief: Visitor
let editor: Visitor
let reader: Visitor
beforeAll(async () => {
  world = await freshDatabase()
  units = await smallCoverage(world.house)
  const site = openSite(world)
  const over = async (
    login: string,
    ...held: { unit: string; role: 'administrator' | 'editor' | 'reader' }[]
  ) => site.visitor((await newAccount(world.house, login, ...held)).id)
  chief = await over('chief', { unit: country, role: 'administrator' })
  editor = await over('editor', { unit: units.suong, role: 'editor' }, { unit: units.may, role: 'reader' })
  reader = await over('reader', { unit: units.suoiTrong, role: 'reader' })
})
afterAll(() => world.close())

const listPath = '/phu-hop/dia-ban/danh-sach'
const areaPath = (unit: string) => `/phu-hop/dia-ban?unit=${unit}`
const from = '2024-01-01'

/** What the second step sends: the hidden fields of the first one's answer. */
function second({ html }: Answer): Record<string, string> {
  const hidden = [...html.matchAll(/<input type="hidden" name="(id|from|list)" value="([^"]*)"/g)]
  return { ...Object.fromEntries(hidden.map(([, name, value]) => [name!, value!])), save: '1' }
}

describe('areas of many units', () => {
  const list = [
    'Mã xã;Loại địa bàn',
    '91101;Miền núi, bien gioi',
    '91102;Đô thị',
    '91201;Đô thị',
    '92101;Hải đảo',
    '99999;Hải đảo',
    '91101;Đô thị',
    '91102;Cao nguyên',
  ].join('\n')

  test('are looked at first: how many units, and every refused line with its reason', async () => {
    const { status, text } = await editor.send(listPath, { from, list })
    expect(status).toBe(200)
    expect(text).toContain('Sẽ ghi địa bàn từ ngày 01/01/2024 cho 2 đơn vị')
    expect(text).toContain('Xã Suối Trong 91101 Miền núi, Biên giới')
    expect(text).toContain('5 dòng không ghi được')
    expect(text).toContain('4 91201;Đô thị Bạn xem được nhưng không có quyền sửa đơn vị này.')
    const unknown = 'Không có đơn vị nào mang mã này trong phạm vi của bạn vào ngày 01/01/2024.'
    expect(text).toContain(`5 92101;Hải đảo ${unknown} `)
    expect(text).toContain(`6 99999;Hải đảo ${unknown} `)
    expect(text).toContain('7 91101;Đô thị Đơn vị này đã có ở dòng 2.')
    expect(text).toContain('8 91102;Cao nguyên Đơn vị này đã có ở dòng 3.')
    expect((await editor.get(`${areaPath(units.suoiTrong)}&ngay=2024-06-01`)).text).toContain(
      'Chưa đơn vị nào',
    )
  })

  test('are then recorded, once, by the lines that were shown; the same list again changes nothing', async () => {
    const fields = second(await editor.send(listPath, { from, list }))
    for (let twice = 0; twice < 2; twice++) {
      const answer = await editor.send(listPath, fields)
      expect([answer.status, answer.leadsTo]).toEqual([303, listPath])
    }
    expect((await editor.get(areaPath(units.doiThong))).text).toContain('Đơn vị tự ghi từ ngày 01/01/2024.')
    const again = await editor.send(listPath, { from, list: fields.list! })
    expect(again.text).toContain('Trong đó 2 đơn vị đã ghi đúng như vậy từ ngày này và giữ nguyên.')
    expect((await editor.send(listPath, second(again))).status).toBe(303)
    expect((await chief.get(`/phu-hop?ngay=${from}`)).text).toContain('Biên giới 3 người')
    const { outcome } = await perform(world.house, localAdministrator, recomputeSeats, {})
    expect(outcome).toEqual({ differed: 0 })
  })

  test('come as a file too; one that is no text is told so', async () => {
    const bytes = Buffer.from('\ufeff"92101","Hải đảo, Đô thị"\r\n')
    const shown = await chief.upload(listPath, { name: 'dia-ban.csv', bytes }, { from })
    expect(shown.text).toContain('Xã Bãn Chài 92101 Hải đảo, Đô thị')
    const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xd0])
    const refused = await chief.upload(listPath, { name: 'dia-ban.xlsx', bytes: zip }, { from })
    expect([refused.status, refused.text.includes('Không đọc được tệp này')]).toEqual([422, true])
  })

  test('are refused with words where the list is empty, all lines are wrong, or there is no such day', async () => {
    expect((await chief.send(listPath, { from, list: ' ' })).text).toContain('Chưa có danh sách')
    const wrong = await chief.send(listPath, { from, list: '91101;Cao nguyên' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Không có loại địa bàn “Cao nguyên”.')
    expect(wrong.html).not.toContain('name="save"')
    const noDay = await chief.send(listPath, { from: '2024-02-30', list: '91101;Đô thị' })
    expect([noDay.status, noDay.text.includes('Ngày phải viết')]).toEqual([422, true])
    expect(noDay.html).toContain('91101;Đô thị</textarea>')
  })

  test('what is refused by the second step is shown again, and nothing is recorded', async () => {
    const fields = {
      ...second(await editor.send(listPath, { from, list })),
      list: '91102;delta\n92101;delta',
    }
    const answer = await editor.send(listPath, fields)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('2 92101;delta')
    expect((await editor.get(areaPath(units.doiThong))).text).not.toContain('Đồng bằng Loại địa bàn')
  })

  test('are for those who edit somewhere', async () => {
    expect((await editor.get(listPath)).text).toContain('Áp dụng từ ngày')
    expect((await editor.get(areaPath(units.suoiTrong))).html).toContain(`action="${listPath}"`)
    expect((await reader.get(areaPath(units.suoiTrong))).html).not.toContain(listPath)
    expect((await reader.get(listPath)).status).toBe(403)
    expect((await reader.send(listPath, { from, list })).status).toBe(403)
  })
})

test('the page of a unit leads to its areas, for whoever reads it, on the same day', async () => {
  for (const day of ['', `?ngay=${from}`]) {
    const { html } = await reader.get(`/don-vi/${units.suoiTrong}${day}`)
    const [, href] = /href="(\/phu-hop\/dia-ban\?[^"]*)"/.exec(html) ?? []
    const path = href!.replaceAll('&amp;', '&')
    expect(path).toContain(areaPath(units.suoiTrong))
    expect(path.includes(`ngay=${from}`)).toBe(day !== '')
    expect((await reader.get(path)).status).toBe(200)
  }
})

describe('a unit made by a merger', () => {
  test('is offered the areas of its old units, which fill the form and are recorded only when saved', async () => {
    const { house } = world
    const said = { unit: units.namCai, day: from, kinds: ['ethnic', 'urban'] }
    await perform(house, localAdministrator, setAreas, said)
    const into = newUnit('commune', 'Xã', 'Xã Nậm Chài', '91210', '91')
    const merge = { do: 'merge' as const, units: ['91201', '92101'], into }
    const { opened } = await record(house, '2025-07-01', [merge])
    const path = areaPath(opened[0]!.id)
    const offered = await chief.get(path)
    expect(offered.text).toContain('Địa bàn của các đơn vị cũ')
    expect(offered.text).toContain('Xã Nậm Cải: Đô thị, Vùng dân tộc thiểu số (đến hết ngày 30/06/2025)')
    expect(offered.html).not.toContain(' checked')
    const [, href] = /href="([^"]*lay=don-vi-cu[^"]*)"/.exec(offered.html)!
    const filled = await chief.get(href!.replaceAll('&amp;', '&'))
    expect(filled.text).toContain('hiện chưa ghi gì')
    const checked = [...filled.html.matchAll(/value="(\w+)" checked/g)].map(([, kind]) => kind)
    expect(checked).toEqual(['urban', 'ethnic'])
    expect(filled.html).toContain('value="2025-07-01"')
    expect((await chief.get(path)).text).not.toContain('Đơn vị tự ghi')
    await chief.send(path, { kinds: ['urban', 'ethnic'], day: '2025-07-01' })
    const own = await chief.get(path)
    expect(own.text).toContain('Đơn vị tự ghi từ ngày 01/07/2025.')
    expect(own.text).not.toContain('Địa bàn của các đơn vị cũ')
  })

  test('where nothing is known of them, nothing is offered', async () => {
    const { text } = await chief.get(`${areaPath(units.gio)}&lay=don-vi-cu`)
    expect(text).not.toContain('đơn vị cũ')
  })
})
