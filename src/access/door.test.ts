import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { country } from '#organization/unit.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { givePassword, newAccount } from '#test/world/accounts.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { openSite, type Visitor } from '#test/world/site.ts'
import { issueTicket } from './issue-ticket.command.ts'
import { ticketPath } from './paths.ts'

const password = 'một câu chỉ mình tôi biết'

let world: FreshDatabase
let site: ReturnType<typeof openSite>
let stranger: Visitor

beforeAll(async () => {
  world = await freshDatabase()
  site = openSite(world)
  stranger = site.stranger()
})
afterAll(() => world.close())

/** A browser that shows the cookie it was just handed. */
async function withCookieOf(headers: Headers, path: string): Promise<Response> {
  const cookie = headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return site.app.request(path, { headers: { cookie } })
}

describe('whoever starts the server', () => {
  test('makes the first administrator by a link that works once, and is signed in', async () => {
    const { outcome } = await perform(world.house, localAdministrator, issueTicket, {})
    const link = ticketPath(outcome.ticket)
    expect((await stranger.get(link)).text).toContain('Quản trị đầu tiên')
    const typed = { name: 'Nông Thị Tươi', login: 'tuoi', password, again: password }
    const wrong = await stranger.send(link, { ...typed, again: 'khác' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Hai lần nhập mật khẩu khác nhau')
    expect(wrong.html).toContain('value="Nông Thị Tươi"')
    expect(wrong.html).not.toContain(password)

    const { leadsTo, headers } = await stranger.send(link, typed)
    expect(leadsTo).toBe('/')
    const home = await withCookieOf(headers, '/')
    expect(await home.text()).toContain('Nông Thị Tươi')
    expect((await stranger.get(link)).status).toBe(404)
  })
})

describe('somebody who is not signed in', () => {
  test('is asked to, and comes back to where she wanted to go', async () => {
    const { status, leadsTo } = await stranger.get('/don-vi/91?ngay=2024-12-31')
    expect(status).toBe(303)
    expect(leadsTo).toBe('/dang-nhap?ve=%2Fdon-vi%2F91%3Fngay%3D2024-12-31')
    expect((await stranger.get(leadsTo!)).html).toContain('name="ve" value="/don-vi/91?ngay=2024-12-31"')
    const { leadsTo: back } = await stranger.send('/dang-nhap', {
      login: 'tuoi',
      password,
      ve: '/don-vi/91?ngay=2024-12-31',
    })
    expect(back).toBe('/don-vi/91?ngay=2024-12-31')
  })

  test('is led nowhere else, whatever a link says', async () => {
    const { leadsTo } = await stranger.send('/dang-nhap', {
      login: 'tuoi',
      password,
      ve: '//elsewhere.example/x',
    })
    expect(leadsTo).toBe('/elsewhere.example/x')
  })

  test('is not told whether the name or the password was wrong', async () => {
    const one = await stranger.send('/dang-nhap', { login: 'tuoi', password: 'không phải' })
    const other = await stranger.send('/dang-nhap', { login: 'khong-co', password: 'không phải' })
    expect([one.status, other.status]).toEqual([403, 403])
    expect(one.text).toBe(other.text)
    expect(one.html.replace('value="tuoi"', '')).toBe(other.html.replace('value="khong-co"', ''))
  })
})

describe('a session', () => {
  test('is over as soon as she signs out, and the browser forgets what it kept', async () => {
    const { id } = await newAccount(world.house, 'doc', { unit: country, role: 'reader' })
    await givePassword(world.house, id, password)
    const { headers } = await stranger.send('/dang-nhap', { login: 'doc', password })
    expect((await withCookieOf(headers, '/chi-tieu')).status).toBe(200)
    const cookie = headers.getSetCookie()[0]!.split(';')[0]!
    expect(headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Lax/)
    const out = await site.app.request('/dang-xuat', { method: 'POST', headers: { cookie } })
    expect(out.headers.get('clear-site-data')).toBe('"cache"')
    expect((await withCookieOf(headers, '/chi-tieu')).status).toBe(303)
  })

  test('changes nothing by a form on another site', async () => {
    const answer = await site.app.request('http://vun.example/dang-xuat', {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example' },
    })
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('không gửi từ trang của Vun')
  })
})
