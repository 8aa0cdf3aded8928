import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import type { House } from '#platform/command.ts'
import { packageRoot } from '#platform/package-root.ts'
import { openBrowser, openWindow, phone, wide } from './browser.ts'
import { serve } from './server.ts'

// The pictures of the README, from the demo data: `npm run screenshots`. To be looked at before they are kept.
const folder = join(packageRoot, 'docs/screenshots')
const day = '2025-12-31'
const most = 300_000

const list = `Mã,Họ và tên,Ngày sinh,Chức danh,Xã,Tỉnh,Từ ngày
TN001,Nông Thị Hiền,1984,Chuyên viên,,Tỉnh Thái Nguyên,01/02/2021
TN002,Ma Thị Duyên,1990,Chuyên viên,,Tỉnh Thái Nguyên,15/03/2022
TN003,Hoàng Thị Thắm,31/02/1988,Phó Chủ tịch,,Tỉnh Thái Nguyên,01/07/2025
TN004,Triệu Mùi Pham,1979,Bí thư,,Tỉnh Thái Nguyên,01/07/2025
`

await takeAll()

async function takeAll(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const site = await serve('start')
  const browser = await openBrowser()
  try {
    const page = await signedIn(browser, site.address, site.link)
    const person = await site.withHouse(tellingPerson)
    await take(page, 'overview', `/?ngay=${day}`)
    await take(page, 'unit', `/don-vi/19?ngay=${day}`)
    await take(page, 'person', `/can-bo/${person}?ngay=${day}`)
    await takeImport(page)
    await page.setViewportSize(phone)
    await take(page, 'overview-phone', `/?ngay=${day}`)
    await take(page, 'unit-phone', `/don-vi/19?ngay=${day}`)
  } finally {
    await browser.close()
    await site.stop()
  }
}

async function signedIn(browser: Browser, address: string, link: string): Promise<Page> {
  const page = await openWindow(browser, address, { viewport: wide })
  await page.goto(link)
  await page.getByLabel('Họ và tên').fill('Nông Thị Hương')
  await page.getByLabel('Tên đăng nhập').fill('huong')
  await page.getByLabel('Mật khẩu', { exact: true }).fill('vun trồng cây cối quý báu')
  await page.getByLabel('Nhập lại mật khẩu').fill('vun trồng cây cối quý báu')
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Lưu' }).click()])
  return page
}

async function take(page: Page, name: string, address?: string): Promise<void> {
  if (address !== undefined) await page.goto(address)
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path })
  const { size } = statSync(path)
  process.stdout.write(`${name}.png  ${Math.round(size / 1000)} kB\n`)
  if (size > most) throw new Error(`${name}.png is larger than ${most / 1000} kB`)
}

async function takeImport(page: Page): Promise<void> {
  await page.goto('/nhap-du-lieu')
  const file = { name: 'can-bo-thai-nguyen.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }
  await page.getByLabel('Tệp danh sách').setInputFiles(file)
  await page.getByRole('button', { name: 'Gửi và xem trước' }).click()
  await page.getByRole('link', { name: 'Đúng rồi, xem điều sẽ xảy ra' }).click({ timeout: 120_000 })
  await page.getByRole('button', { name: /^Nhập/ }).waitFor()
  await take(page, 'import')
}

/** Somebody with several posts and trainings, so that there is something to see; no planned successor, whom few may see. */
async function tellingPerson({ db }: House): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select p.id from people.person p
    join people.tenure t on t.person = p.id and t.during @> ${day}::date
    join people.posting held on held.id = t.posting and held.title in ('chair', 'branch_head')
    where p.name is not null
      and not exists (select from people.posting g where g.person = p.id and g.kind = 'planned')
    order by (select count(*) from people.posting g where g.person = p.id) desc,
      (select count(*) from records.training r where r.person = p.id) desc, p.sort_key, p.id
    limit 1`.execute(db)
  return rows[0]!.id
}
