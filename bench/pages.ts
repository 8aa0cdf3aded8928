import type { House } from '#platform/command.ts'
import { on, placesOf } from './actors.ts'
import type { Limits } from './limits.ts'
import { type Measured, median, type Name, percentile, timed, together } from './measure.ts'
import { serveBeside } from './serving.ts'

const json = '/api/v1/coverage?scheme=de-an-1893&unit=38&children=true'

/** What a browser waits for, alone and among sixteen, with the server in a process of its own. */
export async function benchPages(house: House, limits: Limits): Promise<Measured[]> {
  const { person } = await placesOf(house)
  const site = await serveBeside(house)
  try {
    const rest = await site.memory()
    const ms = (name: Name, value: number): Measured => ({ name, value, ratio: value / limits.probe })
    const alone = async (name: Name, path: (index: number) => string) => {
      const { status } = await site.get(path(0))
      if (status !== 200) throw new Error(`${path(0)} answers ${status}`)
      return ms(name, median(await timed(60, async (index) => site.get(path(index)))))
    }
    // Each request asks another day, so that no page that was kept is sent again.
    const overview = await alone('overview of the country, first byte, alone', (at) => `/?ngay=${day(at)}`)
    const unit = await alone(
      'unit page of a province, first byte, alone',
      (at) => `/don-vi/38?ngay=${day(at)}`,
    )
    const hers = await alone('person page with explanation', (at) => `/can-bo/${person}?ngay=${day(at)}`)
    const crowd = await together(16, 3_000, () => site.get(`/?ngay=${on}`))
    const answers = await together(16, 6_000, () => site.get(`${json}&on=${on}`))
    const fresh = await together(16, 2_000, (at) => site.get(`/?ngay=${day(at)}`))
    const others = await together(16, 4_000, (at) => site.get(`${json}&on=${day(at)}`))
    return [
      overview,
      unit,
      hers,
      { name: 'overview, 16 connections', value: crowd.perSecond },
      ms('overview, 16 connections, p99', percentile(crowd.times, 0.99)),
      { name: 'coverage JSON of a province, 16 connections', value: answers.perSecond },
      { name: 'overview, 16 connections, no two days alike', value: fresh.perSecond },
      ms('overview, 16 connections, no two days alike, p99', percentile(fresh.times, 0.99)),
      { name: 'coverage JSON, 16 connections, no two days alike', value: others.perSecond },
      {
        name: 'server at rest, resident',
        value: rest,
        note: `${Math.round(await site.memory())} MB after all this`,
      },
    ]
  } finally {
    await site.stop()
  }
}

/** The day that is measured, and those around it; before the reform, when there were 63 provinces. */
function day(index: number): string {
  const end = Date.parse(on)
  return new Date(end - (index % 2_000) * 86_400_000).toISOString().slice(0, 10)
}
