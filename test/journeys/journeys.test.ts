import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readSheets } from '#exchange/sheet.ts'
import { makeWorkbook } from '#test/workbook/make-workbook.ts'
import { peopleWorkbook } from '#test/workbook/people-file.ts'
import { openBrowser } from './browser.ts'
import { type Served, serve } from './server.ts'
import { dayBefore, people, reformDay, rightDay, tellStory, trainings } from './story.ts'
import { openWalker, signIn, type Walker } from './walker.ts'

const login = 'nong.thi.quan'
const password = 'vun trồng cây cối quý báu'
let site: Served
let browser: Browser
let her: Walker

beforeAll(async () => {
  site = await serve()
  await site.withHouse(tellStory)
  browser = await openBrowser()
  her = await openWalker(browser, site.address)
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await site?.stop()
})
afterEach(() => {
  expect(her.findings.splice(0)).toEqual([])
})

const words = () => her.words()
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })

/** Sends a file and waits until it was looked at. */
async function bring(walker: Walker, name: string, buffer: Buffer): Promise<void> {
  const { page } = walker
  await walker.goto('/nhap-du-lieu')
  await page.getByLabel('Tên đơn vị trong tệp viết theo ngày').fill(dayBefore)
  await page.getByLabel('Tệp danh sách').setInputFiles(file(name, buffer))
  await walker.press('Gửi và xem trước')
  await page.getByRole('heading', { name: 'Cách hiểu tệp' }).waitFor({ timeout: 60_000 })
  await walker.look()
}

async function importIt(walker: Walker): Promise<void> {
  await walker.press('Đúng rồi, xem điều sẽ xảy ra')
  await walker.press(/^Nhập \d+ dòng/)
  await walker.page.getByRole('heading', { name: 'Đã nhập xong' }).waitFor({ timeout: 60_000 })
  await walker.look()
}

test('the first administrator comes in by the one-time link, which then opens nothing', async () => {
  await her.goto(site.link)
  await her.page.getByLabel('Họ và tên').fill('Nông Thị Quản')
  await her.page.getByLabel('Tên đăng nhập').fill(login)
  await her.page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await her.page.getByLabel('Nhập lại mật khẩu').fill(password)
  await her.press('Lưu và đăng nhập')
  expect(await words()).toContain('Bạn đang đăng nhập.')
  await her.goto('/')
  await her.press('Đăng xuất')
  await her.goto(site.link)
  expect(await words()).toContain('Liên kết này đã dùng')
  await signIn(her, login, password)
  await her.look()
}, 120_000)

test('a list is imported, its refused row mended in the file that says why, and imported', async () => {
  await bring(her, 'cán bộ Suối Trong.xlsx', peopleWorkbook(people, trainings))
  expect(await words()).toContain('Bàn Thị Ánh')
  await her.press('Đúng rồi, xem điều sẽ xảy ra')
  expect(await words()).toContain('Không có ngày 31/02/2020 trong lịch.')
  const [download] = await Promise.all([
    her.page.waitForEvent('download'),
    her.page.getByRole('link', { name: 'Tải các dòng cần sửa (.xlsx)' }).click(),
  ])
  const mended = await mend(await download.path())
  await her.press(/^Nhập 4 dòng/)
  await her.page.getByRole('heading', { name: 'Đã nhập xong' }).waitFor({ timeout: 60_000 })
  await her.look()

  await bring(her, 'đã sửa.xlsx', mended)
  await importIt(her)
  await her.goto('/nhap-du-lieu')
  expect(await words()).toMatch(/đã sửa\.xlsx[\s\S]*cán bộ Suối Trong\.xlsx/)
}, 240_000)

test('from the country to the province, the commune, a person, and why she is not yet covered', async () => {
  await her.goto(`/?ngay=${dayBefore}`)
  expect(await her.words('.day-strip')).toContain('Đang xem ngày 30/06/2025')
  await her.press('Tỉnh Mây')
  await her.press('Huyện Sương')
  await her.press('Xã Suối Trong')
  await her.press('Nà Lầu')
  await her.press('Hà Thị Sen')
  const said = await words()
  expect(said).toContain('Chưa đạt')
  expect(said).toContain('Đúng nội dung')
  expect(said).toContain('Điều gì là đủ')
  await her.press('Ghi lượt bồi dưỡng')
  await her.page.getByLabel('Tên lớp, chương trình').fill('Chi hội trưởng giỏi')
  await her.page.getByLabel('nghiệp vụ công tác Hội').check()
  await her.page.getByLabel('Đến ngày').fill('2025-05-20')
  await her.press('Lưu')
  await her.goto(`${new URL(her.page.url()).pathname}?ngay=${dayBefore}`)
  expect(await words()).toContain('Đã đạt')
}, 180_000)

test('the day before the reform and the day of it show each its own country', async () => {
  await her.goto(`/tim?q=Suối&ngay=${dayBefore}`)
  expect(await words()).toMatch(/Xã Suối Trong\s+91101/)
  expect(await words()).not.toContain('Xã Suối Thượng')
  await her.page.locator('details.day summary').click()
  await her.page.getByLabel('Xem số liệu của ngày').fill(reformDay)
  await her.press(/^Xem$/)
  expect(await words()).toMatch(/Xã Suối Thượng\s+91101/)
  await her.press('Xã Suối Thượng')
  expect(await words()).toContain('Xã Suối Trong')
}, 120_000)

test('a split commune is placed branch by branch, and everybody is counted where she went', async () => {
  await her.goto('/sap-xep')
  await her.press('đơn vị đã tách chờ xếp')
  await her.press('Xếp từng chi hội: Xã Suối Trong')
  await her.page.getByLabel('Xếp Nà Lầu vào').selectOption({ label: 'Xã Suối Thượng' })
  await her.page.getByLabel('Mọi dòng chưa chọn, xếp vào').selectOption({ label: 'Xã Suối Hạ' })
  await her.press('Lưu việc xếp')
  expect(await words()).toContain('Đã xếp xong 3 dòng.')
  expect(await words()).toContain('Không có đơn vị nào chờ xếp.')
  await her.goto('/can-bo?unit=91101')
  expect(await words()).toContain('Hà Thị Sen')
  await her.goto('/can-bo?unit=91105')
  expect(await words()).toMatch(/Bàn Thị Ánh[\s\S]*Lý Thị Mùi/)
  await her.goto('/sap-xep')
  await her.press('Xếp chi hội và chức vụ của đơn vị đã tách')
  expect(await words()).toContain('Hoàn tác việc này')
  await her.goto('/sap-xep/mo-coi')
  await her.goto('/sap-xep/nhieu-nguoi')
}, 120_000)

test('an account is made, and its owner comes in by her link', async () => {
  await her.goto('/tai-khoan')
  await her.press('Tạo tài khoản')
  await her.page.getByLabel('Họ và tên').fill('Lò Thị Xã')
  await her.page.getByLabel('Tên đăng nhập').fill('suoi.ha')
  await her.page.getByLabel('Đơn vị', { exact: true }).fill('Suối Hạ')
  await her.press('Tạo tài khoản và liên kết')
  const link = await her.words('.secret')
  const other = await openWalker(browser, site.address)
  await other.goto(link)
  await other.page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await other.page.getByLabel('Nhập lại mật khẩu').fill(password)
  await other.press('Lưu và đăng nhập')
  expect(await other.words()).toContain('Xã Suối Hạ')
  await other.goto('/tai-khoan/cua-toi')
  await other.goto('/can-bo')
  expect(await other.words()).not.toContain('Hà Thị Sen')
  expect(other.findings).toEqual([])
  await other.page.context().close()
}, 120_000)

test('all of it works without scripts', async () => {
  const plain = await openWalker(browser, site.address, false)
  await signIn(plain, login, password)
  const more = people.slice(0, 1).map((row) => ({ ...row, Mã: 'SM9', 'Họ và tên': 'Vàng Thị Xuân' }))
  await bring(plain, 'không script.xlsx', peopleWorkbook(more))
  await importIt(plain)
  await plain.goto('/tim?q=vang+thi+xuan')
  await plain.press('Vàng Thị Xuân')
  expect(await plain.words()).toContain('Chủ tịch')
  await plain.goto('/nhap-du-lieu')
  await plain.press('không script.xlsx')
  await plain.press('Hoàn tác lần nhập này')
  expect(await plain.words()).toContain('đã được hoàn tác')
  await plain.goto('/tim?q=vang+thi+xuan')
  expect(await plain.words()).toContain('Không tìm thấy')
  await plain.page.context().close()
}, 240_000)

/** What an officer does with the file of refused rows: reads the reason, writes the right day, saves. */
async function mend(path: string): Promise<Buffer> {
  expect((await readFile(path)).length).toBeGreaterThan(1000)
  const sheets = new Map<string, string[][]>()
  for await (const { sheet, cells } of readSheets(path)) {
    const rows = sheets.get(sheet) ?? []
    rows.push(cells.map((cell) => (cell === '31/02/2020' ? rightDay : cell)))
    sheets.set(sheet, rows)
  }
  return makeWorkbook({ sheets: [...sheets].map(([name, rows]) => ({ name, rows })) })
}
