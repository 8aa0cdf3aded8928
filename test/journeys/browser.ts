import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import unpacked from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Our own arguments: those the package proposes switch off the security of the web, which is what we want to see. */
const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none']

export const wide = { width: 1280, height: 900 }
export const phone = { width: 360, height: 740 }

/** A real browser, unpacked from its npm package; the libraries it needs come with it. */
export async function openBrowser(): Promise<Browser> {
  // Without this variable the package does not unpack the libraries beside the browser.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
  const folder = ownFolder()
  const executablePath = await unpackedIn(folder)
  return chromium.launch({ executablePath, args, headless: true, env: librariesIn(folder) })
}

/** Whoever else works on this machine has unpacked hers for herself only. */
function ownFolder(): string {
  const folder = join(tmpdir(), `vun-browser-${process.getuid?.() ?? 0}`)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** The package unpacks into the folder for temporary files, wherever that is said to be. */
async function unpackedIn(folder: string): Promise<string> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    return await unpacked.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** A window of its own on a site, with or without scripts. */
export async function openWindow(
  browser: Browser,
  baseURL: string,
  options: { viewport?: typeof wide; scripts?: boolean } = {},
): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    baseURL,
    viewport: options.viewport ?? wide,
    javaScriptEnabled: options.scripts ?? true,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
  })
  context.setDefaultTimeout(30_000)
  return context.newPage()
}

/** What axe finds on a page, rule by rule with the elements; nothing, when all can use it. */
export async function axeFindings(page: Page): Promise<string[]> {
  // A policy that lets in our own files only keeps a script of a test out too; addScriptTag would be refused.
  await page.evaluate(axe)
  const violations = await page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe
    return (await runner.run()).violations
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

type Violation = { id: string; nodes: { target: string[] }[] }

function librariesIn(folder: string): Record<string, string> {
  const home = join(folder, 'home')
  mkdirSync(home, { recursive: true })
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return { ...(process.env as Record<string, string>), HOME: home, LD_LIBRARY_PATH: libraries }
}
