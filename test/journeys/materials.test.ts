import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { issueTicket } from '#access/issue-ticket.command.ts'
import { useTicket } from '#access/use-ticket.command.ts'
import { country } from '#organization/unit.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import { packageRoot } from '#platform/package-root.ts'
import { dot } from '#test/document/word-file.ts'
import { givePassword, newAccount } from '#test/world/accounts.ts'
import { smallProgramme } from '#test/world/small-programme.ts'
import { axeFindings, openBrowser } from './browser.ts'
import { type Served, serve } from './server.ts'
import { openWalker, signIn, type Walker } from './walker.ts'

const password = 'vun trồng cây cối quý báu'
const lesson = join(packageRoot, 'src/curriculum/document/fixtures/branch-meeting.docx')

let site: Served
let browser: Browser
let author: Walker
let topic: string
const refused: string[] = []
beforeAll(async () => {
  site = await serve()
  await site.withHouse(begin)
  browser = await openBrowser()
  author = await openWalker(browser, site.address)
  author.page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  author.page.on('pageerror', ({ message }) => refused.push(message))
  await signIn(author, 'soan', password)
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await site?.stop()
})
afterEach(() => {
  expect([...author.findings.splice(0), ...refused.splice(0)]).toEqual([])
})

async function begin(house: House): Promise<void> {
  const by = localAdministrator
  const { ticket } = (await perform(house, by, issueTicket, {})).outcome
  await perform(house, by, useTicket, { ticket, login: 'quan.tri', name: 'Nông Thị Quản', password })
  const { id } = await newAccount(house, 'soan', { unit: country, role: 'author' })
  await givePassword(house, id, password)
  topic = (await smallProgramme(house)).topics[1]!
}

async function newMaterial({ page, goto, press }: Walker, title: string, file?: string): Promise<void> {
  await goto(`/chuyen-de/${topic}/tai-lieu-moi`)
  await page.getByLabel('Tên tài liệu').fill(title)
  await page.getByLabel('Nguồn').fill('Hội LHPN tỉnh Mây')
  await page.getByLabel('Giấy phép').fill('CC BY 4.0')
  if (file) await page.getByLabel('Tệp Word hoặc PDF').setInputFiles(file)
  await press('Thêm tài liệu')
}

const button = (name: string) => author.page.getByRole('toolbar').getByRole('button', { name, exact: true })

test('a lesson from Word is a page to read', async () => {
  await newMaterial(author, 'Điều hành buổi họp', lesson)
  const words = await author.words()
  expect(words).toContain('Đã nhập 17 đoạn, 1 hình từ tệp.')
  expect(words).toContain('Điểm danh 45 hội viên')
  const pictures = await author.page
    .locator('.document img')
    .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth))
  expect(pictures.every((width) => width > 0)).toBe(true)
})

test('a lesson written in the editor has what was put in, and is read as it was written', async () => {
  const { page } = author
  await newMaterial(author, 'Vòng tròn sẻ chia')
  await author.press('Sửa')
  const text = page.getByRole('textbox', { name: 'Nội dung' })
  await text.click()
  await page.keyboard.type('# Mở đầu')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Nói ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('ngắn')
  await page.keyboard.press('Control+b')
  await button('Chú thích').click()
  await page.keyboard.type('Ba phút.')
  await button('Chú thích').click()
  await page.keyboard.type('thôi.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- một')
  await page.keyboard.press('Enter')
  await page.keyboard.type('hai')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Chị Lan bận mùa.')
  await button('Tình huống').click()
  await page.getByLabel('Tình huống: Tên').fill('Chị Lan')
  await text.locator('> p').last().click()
  expect(await button('Thêm hàng').isVisible()).toBe(false)
  await button('Bảng').click()
  expect(await button('Thêm hàng').isVisible()).toBe(true)
  for (const word of ['Việc', 'Ai', 'Ghế', 'Chị Mẩy', 'Nước', 'Chị Sua']) {
    await page.keyboard.type(word)
    if (word !== 'Chị Sua') await page.keyboard.press('Tab')
  }
  await text.locator('> p').last().click()
  await button('Hình').click()
  const asked = page.locator('dialog[open]')
  await asked
    .getByLabel('Tệp hình')
    .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(dot) })
  await asked.getByLabel('Trong hình có gì').fill('Một chấm')
  await asked.getByRole('button', { name: 'Chèn' }).click()
  await text.getByRole('img', { name: 'Một chấm' }).waitFor()
  await text.locator('> p').last().click()
  await button('Bản ghi').click()
  const song = { name: 'a.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('ID3 bài hát') }
  const words = {
    name: 'a.vtt',
    mimeType: 'text/vtt',
    buffer: Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\nÀ ơi'),
  }
  await asked.getByLabel('Tệp ghi âm').setInputFiles(song)
  await asked.getByLabel('Tên bản ghi').fill('Bài hát ru')
  await asked.getByLabel('Phụ đề').setInputFiles(words)
  await asked.getByRole('button', { name: 'Chèn' }).click()
  await text.locator('audio').waitFor()
  author.findings.push(...(await axeFindings(page)))
  await author.press('Lưu')
  const read = (await author.words('.document')).replaceAll(/\s+/g, ' ')
  expect(read).toBe(
    'Mở đầu Nói ngắn1 thôi. một hai Tình huống: Chị Lan Chị Lan bận mùa. Việc Ai Ghế Chị Mẩy Nước Chị Sua Bài hát ru Ba phút. ↩',
  )
  expect(await page.locator('.document').getByRole('img', { name: 'Một chấm' }).count()).toBe(1)
})

test('what is no picture is refused in words, and the dialog stays', async () => {
  const { page } = author
  await author.press('Sửa')
  await button('Hình').click()
  const asked = page.locator('dialog[open]')
  await asked
    .getByLabel('Tệp hình')
    .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') })
  await asked.getByLabel('Trong hình có gì').fill('Không có')
  await asked.getByRole('button', { name: 'Chèn' }).click()
  await asked.getByText('không phải hình').waitFor()
  await asked.getByRole('button', { name: 'Thôi' }).click()
  // The browser notes an answer that refuses.
  refused.splice(0)
})

test('two who write at the same place find both texts, and merge them', async () => {
  const { page } = author
  const other = await openWalker(browser, site.address)
  await signIn(other, 'soan', password)
  const address = new URL(page.url()).pathname
  await other.goto(address)
  for (const [walker, words] of [
    [author, 'Câu của chị Lan. '],
    [other, 'Câu của chị Mai. '],
  ] as const) {
    await walker.page.getByRole('textbox', { name: 'Nội dung' }).locator('p').first().click()
    await walker.page.keyboard.press('Home')
    await walker.page.keyboard.type(words)
  }
  await author.press('Lưu')
  await other.press('Lưu')
  expect(await other.words()).toContain('Bản để riêng, chờ gộp')
  await other.press('Sửa để gộp')
  expect(await other.words()).toContain('Câu của chị Mai.')
  await other.page.getByRole('textbox', { name: 'Nội dung' }).locator('p').first().click()
  await other.page.keyboard.press('Home')
  await other.page.keyboard.type('Câu của hai chị. ')
  await other.press('Lưu')
  expect(await other.words()).not.toContain('chờ gộp')
  expect(other.findings).toEqual([])
  await other.page.context().close()
})

test('a version in another language is begun, told when it is older, and caught up', async () => {
  const original = new URL(author.page.url()).pathname.replace('/sua', '')
  await author.goto(original)
  await author.press('Thêm bản tiếng khác')
  await author.page.getByLabel('Ngôn ngữ').selectOption('Tiếng Mông')
  await author.press('Tạo bản tiếng khác')
  await author.press('Lưu')
  expect(await author.words()).toContain('Tiếng Việt: Vòng tròn sẻ chia')
  const version = new URL(author.page.url()).pathname
  await author.goto(`${original}/sua`)
  await author.page.getByRole('textbox', { name: 'Nội dung' }).locator('p').first().click()
  await author.page.keyboard.press('Home')
  await author.page.keyboard.type('Thêm ở bản gốc. ')
  await author.press('Lưu')
  await author.goto(version)
  expect(await author.words()).toContain('Bản này cũ hơn bản gốc.')
  await author.goto(`${version}/sua`)
  await author.page.getByLabel('Bản này nay đã theo kịp bản gốc').check()
  await author.press('Lưu')
  expect(await author.words()).not.toContain('cũ hơn bản gốc')
  await author.goto(original)
})

test('without scripts the same is written as plain text', async () => {
  const plain = await openWalker(browser, site.address, false)
  await signIn(plain, 'soan', password)
  await plain.goto(`${new URL(author.page.url()).pathname}/sua`)
  const box = plain.page.getByLabel('Nội dung')
  const text = await box.inputValue()
  expect(text).toMatch(/^# Mở đầu\n\n.*Nói \*\*ngắn\*\*\^\[Ba phút\.\].*\n\n- một\n- hai\n\n\[\[khối 4\]\]/)
  await box.fill(text.replace('thôi.', 'thôi, rồi nghe.'))
  await plain.press('Lưu')
  expect((await plain.words('.document')).replaceAll(/\s+/g, ' ')).toMatch(
    /thôi, rồi nghe. một hai Tình huống: Chị Lan Chị Lan bận mùa. Việc Ai/,
  )
})
