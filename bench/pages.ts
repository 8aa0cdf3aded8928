import type { House } from '#platform/command.ts'
import type { Limits } from './limits.ts'
import { type Measured, median, percentile, timed, together } from './measure.ts'
import { serveBeside } from './serving.ts'

const page = '/?ngay=2024-12-31'
const json = '/api/v1/coverage?scheme=de-an-1893&on=2024-12-31&unit=38&children=true'

/** What a browser waits for, alone and among sixteen, with the server in a process of its own. */
export async function benchPages(house: House, limits: Limits): Promise<Measured[]> {
  const site = await serveBeside(house)
  try {
    const rest = await site.memory()
    // Each request asks another day, so that no page that was kept is sent again.
    const fresh = (index: number) => `/?ngay=${day(index)}`
    const first = await timed(60, (index) => site.get(fresh(index)))
    const alone = median(first)
    const crowd = await together(16, 3_000, (index) => site.get(fresh(index)))
    const answers = await together(16, 6_000, (index) => site.get(json.replace('2024-12-31', day(index))))
    const { status, bytes } = await site.get(page)
    const ms = (name: string, value: number, budget: number): Measured => ({
      name,
      value,
      unit: 'ms',
      budget,
      ratio: value / limits.probe,
    })
    return [
      ms('overview of the country, first byte, alone', alone, 15),
      {
        name: 'overview, 16 connections',
        value: crowd.perSecond,
        unit: '/s',
        budget: 300,
        note: `trang trả ${status}`,
      },
      ms('overview, 16 connections, p99', percentile(crowd.times, 0.99), 100),
      {
        name: 'coverage JSON of a province, 16 connections',
        value: answers.perSecond,
        unit: '/s',
        budget: 1_000,
      },
      {
        name: 'overview page, compressed, without style and script',
        value: bytes / 1000,
        unit: 'kB',
        budget: 30,
      },
      { name: 'server at rest, resident', value: rest, unit: 'MB', budget: 200 },
    ]
  } finally {
    await site.stop()
  }
}

function day(index: number): string {
  return new Date(Date.UTC(2019, 0, 1 + (index % 2_500))).toISOString().slice(0, 10)
}
