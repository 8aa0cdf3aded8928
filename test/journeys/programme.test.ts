import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createAccount } from '#access/create-account.command.ts'
import { issueTicket } from '#access/issue-ticket.command.ts'
import { useTicket } from '#access/use-ticket.command.ts'
import { createPiece } from '#curriculum/create-piece.command.ts'
import { country } from '#organization/unit.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { documentOf } from '#test/world/small-programme.ts'
import { openBrowser, phone, wide } from './browser.ts'
import { type Served, serve } from './server.ts'
import { openWalker, signIn, type Walker } from './walker.ts'

const password = 'vun trồng cây cối quý báu'
/** What another province's handbook says already, word for word. */
const taken =
  'Trước buổi họp ba ngày, chi hội trưởng nhắn cho từng chị biết giờ, nơi họp và một câu hỏi để ai cũng kịp nghĩ ở nhà. Mở đầu bằng một chuyện có thật trong bản, không đọc báo cáo; chuyện ngắn thì các chị mới kể tiếp chuyện của mình. Mỗi buổi chỉ bàn một việc, bàn xong ghi ngay ai làm, làm gì, bao giờ xong, rồi đọc lại cho cả nhóm nghe một lần. Chị nào chưa nói thì mời chị ấy nói trước khi chốt; người ít nói thường là người sẽ phải làm việc ấy nhiều nhất.'

let site: Served
let browser: Browser
let author: Walker
let council: Walker
beforeAll(async () => {
  site = await serve()
  await site.withHouse(peopleAndHandbook)
  browser = await openBrowser()
  author = await openWalker(browser, site.address)
  council = await openWalker(browser, site.address)
  await signIn(author, 'soan.thao', password)
  await signIn(council, 'hoi.dong', password)
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await site?.stop()
})
afterEach(() => {
  expect([...author.findings.splice(0), ...council.findings.splice(0)]).toEqual([])
})

/** An author, somebody who judges and approves, and a handbook that is there already. */
async function peopleAndHandbook(house: House): Promise<void> {
  const by = localAdministrator
  const first = (await perform(house, by, issueTicket, {})).outcome.ticket
  await perform(house, by, useTicket, { ticket: first, login: 'quan.tri', name: 'Nông Thị Quản', password })
  const open = async (login: string, name: string, roles: readonly string[]) => {
    const id = newId()
    const grants = roles.map((role) => ({ id: newId(), unit: country, role }))
    await perform(house, by, createAccount, { id, login, name, grants })
    const { ticket } = (await perform(house, by, issueTicket, { account: id })).outcome
    await perform(house, by, useTicket, { ticket, password })
  }
  await open('soan.thao', 'Lò Thị Soạn', ['author'])
  await open('hoi.dong', 'Ma Thị Đồng', ['appraiser', 'approver'])
  const said = {
    title: 'Sổ tay họp chi hội',
    source: 'Tự soạn',
    licence: 'CC BY 4.0',
    document: documentOf(taken),
  }
  await perform(house, by, createPiece, { id: newId(), kind: 'material', content: said })
}

const words = (walker: Walker) => walker.words()

test('an author writes a programme with a topic and a lesson', async () => {
  await author.goto('/chuong-trinh')
  await author.press('Soạn chương trình mới')
  const { page } = author
  await page.getByLabel('Tên', { exact: true }).fill('Chi hội trưởng năm đầu')
  await page.getByLabel('Mục tiêu').fill('Điều hành được chi hội')
  for (const choice of ['Chi hội', 'Miền núi', 'nghiệp vụ công tác Hội'])
    await page.getByLabel(choice, { exact: true }).check()
  await author.press('Lưu')
  await page.locator('summary', { hasText: 'Thêm chuyên đề' }).click()
  await page.getByLabel('Tên chuyên đề mới').fill('Họp chi hội hay và ngắn')
  await author.press('Thêm chuyên đề')
  await author.press('Họp chi hội hay và ngắn')
  await author.press('Sửa chuyên đề')
  await page.getByLabel('Người học làm được gì').fill('Điều hành một buổi họp 60 phút')
  await page.getByLabel(/^Lý thuyết/).fill('2')
  await page.getByLabel(/^Thực hành/).fill('6')
  await author.press('Lưu')
  await author.press('Thêm tài liệu')
  await page.getByLabel('Tên tài liệu').fill('Bài học: họp chi hội')
  await page.getByLabel('Nguồn').fill('Tự soạn')
  await page.getByLabel('Giấy phép').fill('CC BY 4.0')
  await page.getByRole('button', { name: 'Thêm tài liệu' }).click()
  await page.getByRole('link', { name: 'Sửa', exact: true }).click()
  await page.locator('.ProseMirror').click()
  await page.keyboard.insertText(taken)
  await author.press(/^Lưu/)
  expect(await words(author)).toContain('một chuyện có thật trong bản')
}, 180_000)

test('what stands elsewhere already is found, shown side by side, and decided before it is submitted', async () => {
  await author.goto('/chuong-trinh')
  await author.press(/Ấn bản 1: đang soạn/)
  await author.press('Gửi thẩm định')
  expect(await words(author)).toContain('có phần trùng với “Sổ tay họp chi hội”')
  await author.press('Xem và quyết định')
  expect(await words(author)).toContain('nguyên văn')
  await author.page.getByLabel('Giữ cả hai').check()
  await author.page.getByLabel('Lý do').fill('Bài học dẫn lại sổ tay, có ghi nguồn')
  await author.press('Lưu quyết định')
  await author.press('Gửi thẩm định')
  expect(await words(author)).toContain('Chờ thẩm định')
  await author.page.setViewportSize(phone)
  await author.goto('/chuong-trinh/trung-lap')
  await author.goto('/chuong-trinh/trung-lap?xem=decided')
  expect(await words(author)).toContain('Giữ cả hai: Bài học dẫn lại sổ tay')
  await author.goto('/phu-hop/viec-cua-toi')
  expect(await words(author)).toContain('Chưa có việc nào được giao cho bạn')
  await author.page.setViewportSize(wide)
}, 120_000)

test('a council scores it, it is approved with a decision and published', async () => {
  await council.goto('/chuong-trinh')
  await council.press(/Ấn bản 1: chờ thẩm định/)
  const vote = async (nth: number, name: string) => {
    const fields = await council.page.getByLabel(new RegExp(`^Thành viên ${nth}: `)).all()
    for (const [at, value] of [name, '18', '17', '19', '18', '17'].entries()) await fields[at]?.fill(value)
  }
  for (const [at, name] of ['Mai', 'Lan', 'Cúc', 'Trúc'].entries()) await vote(at + 1, name)
  await council.press('Hội đồng thẩm định')
  expect(await words(council)).toContain('Số thành viên hội đồng phải là số lẻ.')
  await council.press('Thêm 2 dòng')
  await vote(7, 'Đào')
  await council.press('Hội đồng thẩm định')
  expect(await words(council)).toContain('89 điểm, đạt')
  await council.page.getByLabel('Số quyết định').fill('21/QĐ-ĐCT')
  await council.press('Phê duyệt')
  await council.press('Ban hành')
  expect(await words(council)).toContain('Đang dùng')
}, 120_000)

test('it is read on a phone and printed as a booklet', async () => {
  await author.page.setViewportSize(phone)
  await author.goto('/chuong-trinh')
  await author.page.getByLabel('Tìm theo tên, mục tiêu').fill('chuyen co that')
  await author.press('Lọc')
  await author.press('Tìm trong chuyên đề, tài liệu')
  expect(await words(author)).toContain('Dạy trong Chi hội trưởng năm đầu')
  await author.goto('/chuong-trinh')
  await author.press('Chi hội trưởng năm đầu')
  await author.press('Ấn bản 1')
  await author.press('Họp chi hội hay và ngắn')
  await author.press('Bài học: họp chi hội')
  expect(await words(author)).toContain('một chuyện có thật trong bản')
  const [download] = await Promise.all([
    author.page.waitForEvent('download'),
    author.page.getByRole('link', { name: 'In thành tập (PDF)' }).click(),
  ])
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')
}, 120_000)

test('who taught a topic notes the day and is told on her phone what is new since', async () => {
  await author.goto('/chuong-trinh')
  await author.press('Chi hội trưởng năm đầu')
  await author.press('Ấn bản 1')
  await author.press('Họp chi hội hay và ngắn')
  await author.page.locator('summary', { hasText: 'Ghi ngày đã dạy' }).click()
  await author.press('Ghi ngày dạy')
  await author.press('chưa có gì thay đổi từ đó')
  expect(await words(author)).toContain('Không có gì thay đổi từ ngày')
  await author.goto('/chuong-trinh/toi-day')
  expect(await words(author)).toContain('Không đổi')
}, 120_000)
