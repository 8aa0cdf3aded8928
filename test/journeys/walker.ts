import type { Browser, Page } from 'playwright-core'
import { axeFindings, openWindow, phone } from './browser.ts'

/** Somebody who walks through the pages and notes on each what is not for everybody. */
export type Walker = {
  page: Page
  /** Looks at the page where she is; every finding is kept with its address. */
  look(): Promise<void>
  goto(address: string): Promise<void>
  /** Presses a button or follows a link by its words, and waits for where it leads. */
  press(words: string | RegExp): Promise<void>
  /** What stands in a part of the page, as it is seen. */
  words(part?: string): Promise<string>
  findings: string[]
}

export async function openWalker(browser: Browser, address: string, scripts = true): Promise<Walker> {
  const page = await openWindow(browser, address, { scripts })
  const findings: string[] = []
  const looked = new Set<string>()
  const walker: Walker = {
    page,
    findings,
    async look() {
      // Axe is a script itself, so a window without scripts is only walked through.
      if (!scripts || looked.has(page.url())) return
      looked.add(page.url())
      findings.push(...(await axeFindings(page)).map((one) => `${new URL(page.url()).pathname}: ${one}`))
      findings.push(...(await tooWide(page)))
    },
    async goto(where) {
      await page.goto(where)
      await walker.look()
    },
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen, with its lines, not what is in the document
    words: (part = 'main') => page.locator(part).innerText(),
    async press(words) {
      const target = page.getByRole('link', { name: words }).or(page.getByRole('button', { name: words }))
      await Promise.all([page.waitForEvent('load'), target.first().click()])
      await walker.look()
    },
  }
  return walker
}

/** Signs in by login and password. */
export async function signIn({ page }: Walker, login: string, password: string): Promise<void> {
  await page.goto('/dang-nhap')
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.getByLabel('Mật khẩu').fill(password)
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Đăng nhập' }).click()])
}

/** On a phone nothing may reach beyond the edge: what is wide scrolls inside itself. */
async function tooWide(page: Page): Promise<string[]> {
  const before = page.viewportSize()
  await page.setViewportSize(phone)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  if (before) await page.setViewportSize(before)
  return width > phone.width ? [`${new URL(page.url()).pathname}: ${width} px wide at ${phone.width}`] : []
}
