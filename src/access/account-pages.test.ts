import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { country } from '#organization/unit.ts'
import { givePassword, newAccount } from '#test/world/accounts.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { openSite, type Visitor } from '#test/world/site.ts'
import { openSmallCountry, type SmallCountry } from '#test/world/small-country.ts'

let world: FreshDatabase
let small: SmallCountry
let chief: Visitor
let ofSuong: Visitor
let editor: Visitor
let site: ReturnType<typeof openSite>

beforeAll(async () => {
  world = await freshDatabase()
  const { house } = world
  small = await openSmallCountry(house)
  site = openSite(world)
  chief = await site.visitor(
    (await newAccount(house, 'trung-uong', { unit: country, role: 'administrator' })).id,
  )
  ofSuong = await site.visitor(
    (await newAccount(house, 'huyen-suong', { unit: small.suong, role: 'administrator' })).id,
  )
  editor = await site.visitor(
    (await newAccount(house, 'suoi-trong', { unit: small.suoiTrong, role: 'editor' })).id,
  )
})
afterAll(() => world.close())

const grant = { role: 'editor', unit: 'Đồi Thông', from: '2026-01-01', until: '' }
const account = (login: string) => ({ name: `Bà ${login}`, login, ...grant })
const linkIn = (text: string) => /http:\S+\/lan-dau\/\S+/.exec(text)?.[0]

describe('an administrator of a district', () => {
  test('makes an account; its link is shown once and sets its password', async () => {
    const made = await ofSuong.send('/tai-khoan/moi', account('doi-thong'))
    expect(made.headers.get('cache-control')).toBe('no-store')
    const link = new URL(linkIn(made.text)!).pathname
    const stranger = site.stranger()
    expect((await stranger.get(link)).text).toContain('doi-thong')
    const password = 'một câu dài dễ nhớ'
    expect((await stranger.send(link, { password, again: password })).leadsTo).toBe('/')
    expect((await stranger.get(link)).status).toBe(404)
    expect((await ofSuong.get('/tai-khoan')).text).toMatch(
      /Bà doi-thong doi-thong Nhập và sửa · Xã Đồi Thông Đang dùng/,
    )
  })

  test('sees and makes none outside it', async () => {
    expect((await ofSuong.get('/tai-khoan')).text).not.toContain('trung-uong')
    const refused = await ofSuong.send('/tai-khoan/moi', { ...account('dao'), unit: 'Bãn Chài' })
    expect(refused.text).toContain('Không có đơn vị nào như vậy')
    expect((await chief.get('/tai-khoan?tim=dao')).text).toContain('Chưa có tài khoản nào.')
    const { html } = await chief.get('/tai-khoan?tim=trung-uong')
    const [, path] = /href="(\/tai-khoan\/[0-9a-f-]{36})"/.exec(html)!
    expect((await ofSuong.get(path!)).status).toBe(404)
    expect((await ofSuong.send(`${path}/lien-ket`)).status).toBe(404)
    expect((await ofSuong.send(`${path}/dong`)).status).toBe(404)
  })

  test('gives a role, takes it back, and closes the account', async () => {
    const { html } = await ofSuong.get('/tai-khoan?tim=suoi-trong')
    const [, path] = /href="(\/tai-khoan\/[0-9a-f-]{36})"/.exec(html)!
    expect((await ofSuong.send(`${path}/vai-tro`, { ...grant, role: 'reader', unit: '91201' })).status).toBe(
      422,
    )
    await ofSuong.send(`${path}/vai-tro`, { ...grant, role: 'reader', unit: '91102' })
    const page = await ofSuong.get(path!)
    expect(page.text).toContain('Xem · Xã Đồi Thông')
    const [, given] = /name="grant" value="([^"]+)"\/><button[^>]*Xem · Xã Đồi Thông/.exec(page.html)!
    await ofSuong.send(`${path}/thu-lai`, { grant: given! })
    expect((await ofSuong.get(path!)).text).toContain('đã thu lại')
    await ofSuong.send(`${path}/dong`)
    expect((await ofSuong.get(path!)).text).toContain('Đã đóng')
    expect((await editor.get('/')).leadsTo).toContain('/dang-nhap')
  })
})

describe('whoever is signed in', () => {
  let mine: Visitor
  beforeAll(async () => {
    const { id } = await newAccount(world.house, 'nam-cai', { unit: small.namCai, role: 'reader' })
    await givePassword(world.house, id, 'mật khẩu đầu tiên')
    mine = await site.visitor(id)
  })

  test('is led to her own account, with her roles', async () => {
    expect((await mine.get('/tai-khoan')).leadsTo).toBe('/tai-khoan/cua-toi')
    expect((await mine.get('/tai-khoan/cua-toi')).text).toContain('Xem · Xã Nậm Cải')
    expect((await mine.get('/tai-khoan/moi')).status).toBe(403)
  })

  test('changes her password with the one she has', async () => {
    const change = { password: 'mật khẩu thứ hai', again: 'mật khẩu thứ hai' }
    const path = '/tai-khoan/cua-toi/mat-khau'
    expect((await mine.send(path, { current: 'nhầm', ...change })).status).toBe(422)
    expect((await mine.send(path, { current: 'mật khẩu đầu tiên', ...change, again: 'khác' })).status).toBe(
      422,
    )
    expect((await mine.send(path, { current: 'mật khẩu đầu tiên', ...change })).leadsTo).toBe(
      '/tai-khoan/cua-toi',
    )
    expect((await mine.get('/tai-khoan/cua-toi')).status).toBe(200)
  })

  test('makes an API key that works until she revokes it', async () => {
    const made = await mine.send('/tai-khoan/cua-toi/khoa', { name: 'báo cáo', until: '' })
    const [token] = /vun_\S+/.exec(made.text)!
    const asks = () =>
      site.app.request('/api/v1/coverage?unit=91201', { headers: { authorization: `Bearer ${token}` } })
    expect((await asks()).status).toBe(200)
    const { html } = await mine.get('/tai-khoan/cua-toi')
    const [, revoke] = /action="(\/tai-khoan\/cua-toi\/khoa\/[^"]+)"/.exec(html)!
    await mine.send(revoke!)
    expect((await asks()).status).toBe(401)
  })
})
