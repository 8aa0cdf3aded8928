import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { country } from '#organization/unit.ts'
import { newAccount } from '#test/world/accounts.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { holdPost } from '#test/world/posts.ts'
import { openSite, type Visitor } from '#test/world/site.ts'
import { newUnit, openSmallCountry, record, type SmallCountry } from '#test/world/small-country.ts'

let world: FreshDatabase
let small: SmallCountry
let chief: Visitor
let ofTrong: Visitor

beforeAll(async () => {
  world = await freshDatabase()
  const { house } = world
  small = await openSmallCountry(house)
  await holdPost(house, { name: 'Bàn Thị Ánh', unit: small.suoiTrong, title: 'chair' })
  await holdPost(house, { name: 'Hà Thị Sen', unit: small.naLau, title: 'branch_head' })
  await holdPost(house, { name: 'Vũ Thị Biển', unit: small.banChai, title: 'chair' })
  const site = openSite(world)
  const made = (login: string, unit: string, role: 'administrator' | 'editor') =>
    newAccount(house, login, { unit, role }).then(({ id }) => site.visitor(id))
  chief = await made('trung-uong', country, 'administrator')
  ofTrong = await made('suoi-trong', small.suoiTrong, 'editor')
})
afterAll(() => world.close())

/** The page that a form led on to. */
async function sent(who: Visitor, path: string, fields: Record<string, string>) {
  const { leadsTo, status, text } = await who.send(path, fields)
  return leadsTo === null ? { status, text, at: path } : { ...(await who.get(leadsTo)), at: leadsTo }
}

describe('the list of people', () => {
  test('shows who holds a post in the reader’s unit and below, by given name', async () => {
    const { text } = await ofTrong.get('/can-bo')
    expect(text).toMatch(/Bàn Thị Ánh.*Chủ tịch, Xã Suối Trong.*Hà Thị Sen/)
    expect(text).not.toContain('Vũ Thị Biển')
  })

  test('finds the unit by its name, and shows several of that name to choose from', async () => {
    const { text } = await chief.get('/can-bo?unit=bai%20chai')
    expect(text).toContain('Không có đơn vị nào tên “bai chai”')
    expect((await chief.get('/can-bo?unit=Suối')).text).toContain('Bàn Thị Ánh')
    expect((await ofTrong.get('/can-bo?unit=Bãn Chài')).status).toBe(404)
  })

  test('is of the day that the address says', async () => {
    expect((await ofTrong.get('/can-bo?ngay=2010-01-01')).text).not.toContain('Bàn Thị Ánh')
  })

  test('goes home as a file that Excel opens', async () => {
    const bytes = await ofTrong.download('/can-bo/danh-sach.csv')
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    expect(text).toMatch(/^\ufeffHọ và tên,Sinh/)
    expect(text).toContain('Hà Thị Sen')
    expect(text).not.toContain('Vũ Thị Biển')
  })
})

describe('search', () => {
  test('finds people and units of the day, without diacritics too', async () => {
    expect((await chief.get('/tim?q=ban thi anh')).text).toContain('Bàn Thị Ánh')
    expect((await chief.get('/tim?q=suoi trong')).text).toMatch(/Đơn vị .*Xã Suối Trong 91101/)
  })

  test('finds nothing outside the reader’s scope and says what else to try', async () => {
    const { text } = await ofTrong.get('/tim?q=Vũ Thị Biển')
    expect(text).toContain('Không tìm thấy “Vũ Thị Biển”.')
    expect((await ofTrong.get('/tim?q=Bãn Chài')).text).toContain('Không tìm thấy')
  })
})

describe('an editor', () => {
  const post = { title: 'vice_chair', unit: 'Suối Trong', from: '2021-03-01', kind: 'elected' }

  test('adds a person with her post, once however often the form is sent', async () => {
    const form = { id: '019f0000-0000-7000-8000-000000000001', name: 'Lý Thị Mẩy', birth: '1990', ...post }
    const added = await sent(ofTrong, '/can-bo/moi', form)
    expect(added.text).toMatch(/Lý Thị Mẩy.*Phó Chủ tịch, Xã Suối Trong/)
    expect((await sent(ofTrong, '/can-bo/moi', form)).at).toBe(added.at)
  })

  test('adds nobody outside her commune', async () => {
    const refused = await sent(ofTrong, '/can-bo/moi', { name: 'Lý Thị Xa', ...post, unit: 'Bãn Chài' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Không có đơn vị nào như vậy trong phạm vi của bạn')
    expect((await chief.get('/tim?q=Lý Thị Xa')).text).toContain('Không tìm thấy')
  })

  test('is told in words what is wrong with what she typed, which stays', async () => {
    const wrong = await ofTrong.send('/can-bo/moi', { name: 'Lý Thị Ba', birth: 'hôm qua', ...post })
    expect(wrong.text).toContain('Ngày sinh viết 27/05/1967')
    expect(wrong.html).toContain('value="Lý Thị Ba"')
  })

  test('corrects, adds a post, ends it, and voids one that never was', async () => {
    const { at: path } = await sent(ofTrong, '/can-bo/moi', { name: 'Hoàng Thị Tư', ...post })
    expect((await sent(ofTrong, `${path}/sua`, { name: 'Hoàng Thị Tứ', birth: '05/1980' })).text).toContain(
      'Hoàng Thị Tứ',
    )
    const second = { title: 'chair', unit: '91101', from: '2023-01-01', kind: 'elected' }
    const { html } = await ofTrong.get((await ofTrong.send(`${path}/chuc-vu-moi`, second)).leadsTo ?? '')
    const [chair] = [...html.matchAll(/href="([^"]*\/chuc-vu\/[^"]*)">Chủ tịch</g)].map(([, href]) => href!)
    const ended = await sent(ofTrong, `${chair}/ket-thuc`, { lastDay: '2024-05-31' })
    expect(ended.text).toContain('01/01/2023 – 31/05/2024')
    const { html: after } = await ofTrong.get(path)
    const [again] = [...after.matchAll(/href="([^"]*\/chuc-vu\/[^"]*)">Chủ tịch</g)].map(([, href]) => href!)
    expect((await sent(ofTrong, `${again}/huy`, {})).text).not.toContain('31/05/2024')
  })

  test('sees a number in full only for a reason, and it is kept by no browser', async () => {
    const form = { name: 'Mai Thị Năm', phone: '0912345678', ...post }
    const { at: path, text } = await sent(ofTrong, '/can-bo/moi', form)
    expect(text).not.toContain('912345678')
    expect((await ofTrong.send(`${path}/hien-so`, { reason: '' })).status).toBe(422)
    const shown = await ofTrong.send(`${path}/hien-so`, { reason: 'gọi đi học lớp tháng 12' })
    expect(shown.text.replace(/\D/g, '')).toContain('912345678')
    expect(shown.headers.get('cache-control')).toBe('no-store')
  })
})

describe('after a commune was split over two', () => {
  beforeAll(async () => {
    const into = [
      newUnit('commune', 'Xã', 'Xã Suối Thượng', '91101', '911'),
      newUnit('commune', 'Xã', 'Xã Suối Hạ', '91105', '911'),
    ]
    await record(world.house, '2026-01-01', [{ do: 'split', unit: small.suoiTrong, into }])
  })

  test('what it held is placed branch by branch, the rest in one go', async () => {
    expect((await chief.get('/sap-xep')).text).toContain('1 đơn vị đã tách chờ xếp')
    const { html, text } = await chief.get(`/sap-xep/cho/${small.suoiTrong}`)
    expect(text).toContain('Nà Lầu')
    const [upper, lower] = [...html.matchAll(/<option value="([^"]+)">Xã Suối/g)].map(([, id]) => id!)
    const nothing = await chief.send(`/sap-xep/cho/${small.suoiTrong}`, {})
    expect(nothing.text).toContain('Chưa chọn nơi xếp cho dòng nào.')
    const fields = { [small.naLau]: upper!, rest: lower! }
    const placed = await sent(chief, `/sap-xep/cho/${small.suoiTrong}`, fields)
    expect(placed.at).toBe('/sap-xep/cho')
    expect(placed.text).toContain('Không có đơn vị nào chờ xếp.')
    expect((await chief.get(`/can-bo?unit=${upper}`)).text).toContain('Hà Thị Sen')
    expect((await chief.get(`/can-bo?unit=${lower}`)).text).toContain('Bàn Thị Ánh')
  })

  test('the act is shown with its successions, and cannot be undone while the placing stands on it', async () => {
    const { html } = await chief.get('/sap-xep')
    const acts = [...html.matchAll(/href="(\/sap-xep\/viec\/[^"]+)"/g)].map(([, href]) => href!)
    const [placing, split] = acts
    const shown = await chief.get(split!)
    expect(shown.text).toMatch(/Xã Suối Trong \(91101\), Huyện Sương Xã Suối/)
    expect((await chief.get(`${split}?tim=thuong`)).text).toContain('1 dòng')
    const refused = await chief.send(`${split}/hoan-tac`)
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('Xếp chi hội và chức vụ của đơn vị đã tách')
    expect((await sent(chief, `${placing}/hoan-tac`, {})).text).toContain('Việc này đã được hoàn tác.')
    expect((await chief.get('/sap-xep')).text).toContain('1 đơn vị đã tách chờ xếp')
  })

  test('whoever administers nothing sees no acts and places nothing', async () => {
    expect((await ofTrong.get('/sap-xep')).text).not.toContain('Các việc sắp xếp đã ghi')
    const fields = { rest: small.doiThong }
    expect((await ofTrong.send(`/sap-xep/cho/${small.suoiTrong}`, fields)).status).toBeGreaterThanOrEqual(400)
  })
})
