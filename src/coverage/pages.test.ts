import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { country } from '#organization/unit.ts'
import { newAccount } from '#test/world/accounts.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { openSite, type Visitor } from '#test/world/site.ts'
import type { SmallCountry } from '#test/world/small-country.ts'
import { smallCoverage, train } from '#test/world/small-coverage.ts'

let world: FreshDatabase
let units: SmallCountry
let chief: Visitor
let reader: Visitor
let personnel: Visitor
let ofCommune: Visitor

beforeAll(async () => {
  world = await freshDatabase()
  units = await smallCoverage(world.house)
  const site = openSite(world)
  const account = async (login: string, unit: string, role: 'administrator' | 'reader' | 'personnel') =>
    site.visitor((await newAccount(world.house, login, { unit, role })).id)
  chief = await account('trung-uong', country, 'administrator')
  reader = await account('ban-doc', country, 'reader')
  personnel = await account('nhan-su', country, 'personnel')
  ofCommune = await account('suoi-trong', units.suoiTrong, 'reader')
})
afterAll(() => world.close())

describe('the overview', () => {
  test('says where the country stands, what is worst and what to do about it', async () => {
    const { status, text, html } = await reader.get('/')
    expect(status).toBe(200)
    expect(text).toContain('Chi hội trưởng Phụ nữ 66,6 % 2 / 3 người · còn 1 người')
    expect(text).toContain('3 lượt bồi dưỡng từ 01/01/2019')
    expect(text).toMatch(/Cần chú ý .* Tỉnh Mây 66,6 % 2 \/ 3 Xem 1 người/)
    expect(html).toContain('class="tile-map')
  })

  test('changes every number with the day, and keeps the day in every link', async () => {
    const { text, html } = await reader.get('/?ngay=2020-12-31')
    expect(text).toContain('Chi hội trưởng Phụ nữ 33,3 % 1 / 3 người · còn 2 người')
    expect(text).toContain('1 lượt bồi dưỡng')
    const links = [...html.matchAll(/<a href="(\/(?:don-vi|chi-tieu)[^"]*)"/g)].map((match) => match[1]!)
    expect(links.length).toBeGreaterThan(3)
    expect(links.filter((link) => !link.includes('ngay=2020-12-31'))).toEqual([])
  })

  test('of a reader of one commune begins there, with nothing above it', async () => {
    const { text } = await ofCommune.get('/')
    expect(text).toContain('Xã Suối Trong Đề án 1893')
    expect(text).not.toMatch(/Cả nước|Tỉnh Mây|Huyện Sương/)
  })

  test('carries no style, script or picture from elsewhere, and says what may be loaded', async () => {
    const { html, headers } = await reader.get('/')
    expect(html).not.toMatch(/ style=| on[a-z]+=|<style|https?:\/\//)
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
  })
})

describe('a unit page', () => {
  test('shows the units under it as a table, its people and its history', async () => {
    const { text } = await reader.get('/don-vi/91101')
    expect(text).toContain('Nà Lầu 100,0 % 1 / 1')
    expect(text).toContain('Hà Thị Diệp')
    expect(text).toContain('Lịch sử của đơn vị 01/01/2015')
  })

  test('is sorted as its address asks, units without people last', async () => {
    const order = (html: string) =>
      [...html.matchAll(/scope="row"[^>]*><a[^>]*>([^<]+)/g)].map((match) => match[1])
    expect(order((await reader.get('/don-vi/VN?sort=-rate')).html).slice(0, 2)).toEqual([
      'Tỉnh Mây',
      'Tỉnh Biển',
    ])
    expect(order((await reader.get('/don-vi/VN?sort=unit')).html).slice(0, 2)).toEqual([
      'Tỉnh Biển',
      'Tỉnh Mây',
    ])
  })

  test('of a unit that is not there answers in words', async () => {
    const { status, text } = await reader.get('/don-vi/999')
    expect(status).toBe(404)
    expect(text).toContain('Không tìm thấy')
    expect(text).toContain('Không có đơn vị “999” trong phạm vi của bạn')
  })

  test('of a unit outside the scope answers like one that does not exist', async () => {
    const outside = await ofCommune.get(`/don-vi/${units.doiThong}`)
    expect(outside.status).toBe(404)
    expect(outside.text).not.toContain('Đồi Thông')
  })

  test('of a unit that did not stand on the day says when it did', async () => {
    const { status, text } = await reader.get(`/don-vi/${units.may}?ngay=2014-12-31`)
    expect(status).toBe(404)
    expect(text).toContain('Ngày gần nhất có Tỉnh Mây là 01/01/2015')
  })
})

describe('a page that was asked before', () => {
  test('is not sent again while nothing changed, and is once something did', async () => {
    const address = '/don-vi/91102'
    let tag = ''
    // Tests beside this one write to the same server, and its state is what is compared.
    await vi.waitFor(async () => {
      tag = (await reader.get(address)).headers.get('etag')!
      expect((await reader.get(address, { 'if-none-match': tag })).status).toBe(304)
    }, 10_000)
    await train(world.house, 'Hà Thị Diệp', '2024-01-31')
    expect((await reader.get(address, { 'if-none-match': tag })).status).toBe(200)
    expect((await reader.get('/')).text).toContain('Chủ tịch Hội LHPN cấp cơ sở 100,0 %')
  })

  test('is not handed to somebody else', async () => {
    const [one, other] = [await reader.get('/don-vi/91'), await chief.get('/don-vi/91')]
    expect(one.text).toContain('Bà ban-doc')
    expect(other.text).toContain('Bà trung-uong')
    expect(other.text).not.toContain('Bà ban-doc')
  })
})

describe('planned successors', () => {
  const pages = [
    '/',
    '/don-vi/91101',
    '/chi-tieu',
    '/chi-tieu/D',
    '/chi-tieu/D/danh-sach?side=population',
    '/chi-tieu/D/bien-dong?from=2015-06-01',
  ]

  test.each(pages)('exist on %s for nobody without the personnel role', async (address) => {
    const { text } = await reader.get(address)
    expect(text).not.toMatch(/Giàng Thị Én|Người được quy hoạch|C ·/)
  })

  test.each([
    '/chi-tieu/C',
    '/chi-tieu/C/danh-sach',
    '/chi-tieu/C/danh-sach.csv',
    '/chi-tieu/C/bien-dong',
    '/chi-tieu/C/quy-tac',
  ])('have no page %s for her', async (address) => {
    const { status, text } = await reader.get(address)
    expect([403, 404]).toContain(status)
    expect(text).not.toMatch(/Giàng Thị Én|Người được quy hoạch/)
  })

  test('are there for who holds it', async () => {
    expect((await personnel.get('/chi-tieu/C/danh-sach?side=covered&unit=91101')).text).toContain(
      'Giàng Thị Én',
    )
  })
})

describe('the list behind a number', () => {
  test('names the missing first, with post and unit of the day', async () => {
    const { text } = await reader.get('/chi-tieu/D/danh-sach')
    expect(text).toContain('Chưa đạt · Chi hội trưởng Phụ nữ')
    expect(text).toContain('Sùng Thị Chía')
    expect(text).toContain('Chi hội trưởng, Phiêng Luông, Xã Suối Trong, Huyện Sương, Tỉnh Mây')
    expect(text).not.toContain('Lò Thị Ánh')
  })

  test('names nothing above the unit it is of', async () => {
    expect((await ofCommune.get('/chi-tieu/D/danh-sach')).text).not.toMatch(/Huyện Sương|Tỉnh Mây/)
  })

  test('can be taken away as a file', async () => {
    const { status, html, headers } = await reader.get(
      '/chi-tieu/D/danh-sach.csv?side=covered&ngay=2020-12-31',
    )
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toBe('attachment; filename="D-covered-2020-12-31.csv"')
    expect(html.split('\r\n').slice(1)).toEqual([
      'Lò Thị Ánh,,"Chi hội trưởng, Nà Lầu, Xã Suối Trong, Huyện Sương, Tỉnh Mây",đã đạt',
      '',
    ])
  })

  test('says who came and went between two days', async () => {
    const { text } = await reader.get('/chi-tieu/D/bien-dong?from=2020-12-31')
    expect(text).toMatch(/Mới đạt Vàng Thị Bưởi/)
  })
})

describe('English', () => {
  test('is chosen once and kept', async () => {
    const { headers, leadsTo } = await reader.get('/ngon-ngu/en?ve=/chi-tieu/D')
    expect(leadsTo).toBe('/chi-tieu/D')
    expect(headers.get('set-cookie')).toContain('vun_language=en')
    expect((await reader.get('/chi-tieu/D?lang=en')).text).toContain('Heads of Women')
  })
})
