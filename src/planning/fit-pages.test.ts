import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setAreas } from '#organization/set-areas.command.ts'
import { country } from '#organization/unit.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { newAccount } from '#test/world/accounts.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { publishedEdition } from '#test/world/published-edition.ts'
import { openSite, type Visitor } from '#test/world/site.ts'
import type { SmallCountry } from '#test/world/small-country.ts'
import { smallCoverage } from '#test/world/small-coverage.ts'

let world: FreshDatabase
let units: SmallCountry
let chief: Visitor
let reader: Visitor
beforeAll(async () => {
  world = await freshDatabase()
  units = await smallCoverage(world.house)
  const { house } = world
  const said = { day: '2020-01-01', kinds: ['mountain', 'border'] }
  await perform(house, localAdministrator, setAreas, { unit: units.suoiTrong, ...said })
  const site = openSite(world)
  const over = async (login: string, unit: string, role: 'administrator' | 'reader') =>
    site.visitor((await newAccount(house, login, { unit, role })).id)
  chief = await over('chief', country, 'administrator')
  reader = await over('reader', units.suoiTrong, 'reader')
})
afterAll(() => world.close())

const cell = (area: string) => `/phu-hop/o?unit=${country}&do=D&cap=branch&dia-ban=${area}`

describe('the fit matrix', () => {
  test('says how many sit in each cell, and where there is no programme, in words', async () => {
    const { text, status } = await chief.get('/phu-hop')
    expect(status).toBe(200)
    expect(text).toContain('Miền núi 3 người Chỗ trống')
    expect(text).toContain('Chỗ trống, nhiều người nhất trước')
    expect((await chief.get('/phu-hop?do=B')).text).toContain('Miền núi 1 người')
    expect((await chief.get('/phu-hop?do=F')).text).toContain('Chưa có ai thuộc chỉ tiêu này')
    expect((await chief.get('/phu-hop?ngay=2019-12-31')).text).toContain('Chưa ghi địa bàn 3 người')
  })

  test('of whoever reads one commune is of that commune, and she gives no tasks', async () => {
    const { text, html } = await reader.get('/phu-hop')
    expect(text).toContain('Xã Suối Trong')
    expect(text).toContain('Mở ô này')
    expect(html).not.toContain('>Giao việc<')
    expect((await reader.get('/phu-hop?do=C')).text).not.toContain('C ·')
    expect((await reader.get(cell('mountain'))).status).toBe(404)
    expect((await reader.send(cell('mountain'), { owner: 'Bà An', due: '2027-01-01' })).status).toBe(404)
  })
})

describe('a hole', () => {
  const given = { id: newId(), owner: 'Bà Lò Thị Sen', due: '2026-12-31', note: 'Soạn chuyên đề biên giới' }

  test('opens to its people, and is given to somebody by a day, once', async () => {
    const { text, html } = await chief.get(cell('border'))
    expect(text).toContain('3 người')
    expect(html).toContain('/chi-tieu/D/danh-sach?unit=')
    expect((await chief.send(cell('border'), { ...given, due: '2026-01-01' })).text).toContain('từ hôm nay')
    for (let twice = 0; twice < 2; twice++)
      expect((await chief.send(cell('border'), given)).leadsTo).toContain('/phu-hop/o?')
    const list = (await chief.get('/phu-hop')).text
    expect(list).toContain('Bà Lò Thị Sen, hạn 31/12/2026 · đang làm')
    expect((await chief.get('/phu-hop?ngay=2027-01-01')).text).toContain('quá hạn')
  })

  test('that nobody could fill is closed with a reason', async () => {
    const other = newId()
    await chief.send(cell('mountain'), { ...given, id: other, owner: 'Bà Hà' })
    expect((await reader.send(`/phu-hop/viec/${other}/dong`, { reason: 'không' })).status).toBe(404)
    expect((await chief.send(`/phu-hop/viec/${other}/dong`, { reason: 'Gộp với việc khác' })).status).toBe(
      303,
    )
    expect((await chief.get(cell('mountain'))).text).toContain('Bà Hà, hạn 31/12/2026 · đã đóng')
    expect((await chief.send(`/phu-hop/viec/${other}/dong`, { reason: 'lần nữa' })).status).toBe(409)
  })

  test('is done by itself when a programme fills it, and the cell leads to the programme', async () => {
    const { programme } = await publishedEdition(world.house, {
      ...{ title: 'Chi hội vùng biên', day: '2026-11-22' },
      ...{ levels: ['branch'], areas: ['border'], contents: ['union_work'] },
    })
    const { text, html } = await chief.get(cell('border'))
    expect(html).toContain(`/chuong-trinh/${programme}`)
    expect(text).toContain('xong: đã có chương trình')
    expect(text).not.toContain('Người nhận việc')
    const again = await chief.send(cell('border'), { ...given, id: newId() })
    expect(again.text).toContain('Ô này không trống')
  })
})

describe('the area of a unit', () => {
  test('is said by who edits it, from a day on', async () => {
    const path = `/phu-hop/dia-ban?unit=${units.namCai}`
    expect((await chief.get(path)).text).toContain('Chưa đơn vị nào từ đây trở lên ghi địa bàn.')
    await chief.send(path, { kinds: ['delta', 'urban'], day: '2024-05-01' })
    expect((await chief.get(path)).text).toContain('Đồng bằng, Đô thị')
    expect((await chief.get(`${path}&ngay=2024-04-30`)).text).not.toContain('Đồng bằng, Đô thị')
    const own = `/phu-hop/dia-ban?unit=${units.suoiTrong}`
    expect((await reader.get(own)).html).not.toContain('<form method="post" action="/phu-hop')
    expect((await reader.send(own, { kinds: ['delta'], day: '2024-05-01' })).status).toBe(422)
  })
})
