import type { Page } from 'playwright-core'
import type { House } from '#platform/command.ts'
import { openBrowser, openWindow, phone } from '#test/journeys/browser.ts'
import type { Limits } from './limits.ts'
import { type Measured, median } from './measure.ts'
import { serveBeside } from './serving.ts'

/** The phone of domain.md: a processor four times slower, 1.6 Mbit/s, 150 ms away. */
const slow = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750, offline: false }
const visits = 5

/** The overview opened for the first time on a slow phone: all that is sent, and when its largest part is seen. */
export async function benchPhone(house: House, _: Limits): Promise<Measured[]> {
  const site = await serveBeside(house)
  const browser = await openBrowser()
  try {
    const seen: Visit[] = []
    for (let at = 0; at < visits; at++) {
      const page = await openWindow(browser, site.address, { viewport: phone })
      await page.context().addCookies([{ ...site.cookie, url: site.address }])
      seen.push(await visit(page, `/?ngay=2024-12-${20 + at}`))
      await page.context().close()
    }
    return [
      {
        name: 'overview cold on a slow phone, all that is sent',
        value: median(seen.map(({ bytes }) => bytes)) / 1000,
      },
      {
        name: 'overview cold on a slow phone, largest paint',
        value: median(seen.map(({ paint }) => paint)) / 1000,
      },
    ]
  } finally {
    await browser.close()
    await site.stop()
  }
}

type Visit = { bytes: number; paint: number }

async function visit(page: Page, path: string): Promise<Visit> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', slow)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  const paint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)!.startTime)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        })
      }),
  )
  return { bytes, paint }
}
