import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createAccount } from '#access/create-account.command.ts'
import { issueTicket } from '#access/issue-ticket.command.ts'
import { useTicket } from '#access/use-ticket.command.ts'
import { country } from '#organization/unit.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { editionWithElectives } from '#test/world/edition-with-electives.ts'
import { openSmallCountry } from '#test/world/small-country.ts'
import { openBrowser } from './browser.ts'
import { type Served, serve } from './server.ts'
import { openWalker, signIn, type Walker } from './walker.ts'

const password = 'vun trồng cây cối quý báu'

let site: Served
let browser: Browser
let edition: string
let province: Walker
let centre: Walker
beforeAll(async () => {
  site = await serve()
  await site.withHouse(authorsAndEdition)
  browser = await openBrowser()
  province = await openWalker(browser, site.address)
  centre = await openWalker(browser, site.address)
  await signIn(province, 'soan.tinh', password)
  await signIn(centre, 'soan.tw', password)
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await site?.stop()
})
afterEach(() => {
  expect([...province.findings.splice(0), ...centre.findings.splice(0)]).toEqual([])
})

/** An edition of the centre with electives, an author of a province and one of the centre. */
async function authorsAndEdition(house: House): Promise<void> {
  const by = localAdministrator
  const small = await openSmallCountry(house)
  edition = (await editionWithElectives(house, '2024-01-01')).edition
  const first = (await perform(house, by, issueTicket, {})).outcome.ticket
  await perform(house, by, useTicket, { ticket: first, login: 'quan.tri', name: 'Nông Thị Quản', password })
  const open = async (login: string, name: string, unit: string) => {
    const id = newId()
    const grants = [{ id: newId(), unit, role: 'author' }]
    await perform(house, by, createAccount, { id, login, name, grants })
    const { ticket } = (await perform(house, by, issueTicket, { account: id })).outcome
    await perform(house, by, useTicket, { ticket, password })
  }
  await open('soan.tinh', 'Lò Thị Soạn', small.may)
  await open('soan.tw', 'Ma Thị Đồng', country)
}

test('an author of a province chooses the electives, is told how many are missing, and sees them marked', async () => {
  await province.goto(`/an-ban/${edition}`)
  await province.press('Chọn chuyên đề')
  const { page } = province
  await page.getByLabel(/^Phụ nữ vùng cao/).check()
  await province.press('Ghi lựa chọn')
  expect(await province.words()).toContain('hãy chọn thêm 1')
  await page.getByLabel(/^Phụ nữ ven biển/).check()
  await province.press('Ghi lựa chọn')
  expect(await province.words()).toContain('Tỉnh Mây chọn, dạy từ ngày')
  await province.press('Về ấn bản')
  expect(await province.words()).toContain('Tự chọn, Tỉnh Mây dạy')
}, 120_000)

test('the centre sees which province has not chosen yet', async () => {
  await centre.goto(`/an-ban/${edition}`)
  await centre.press('Xem các tỉnh đã chọn gì')
  expect(await centre.words()).toContain('1 / 2 tỉnh, thành phố đã chọn, 1 chưa chọn.')
}, 60_000)
