/** One measured line: what, how much, and what was promised. */
export type Measured = {
  name: string
  /** Median milliseconds, or per second where `unit` says so. */
  value: number
  unit: 'ms' | '/s' | 's' | 'MB' | 'kB'
  budget: number
  /** Against PostgreSQL's own limit in the same run. */
  ratio?: number
  note?: string
}

export function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Milliseconds of each of so many runs, after a few that do not count. */
export async function timed(runs: number, work: (index: number) => Promise<unknown>): Promise<number[]> {
  for (let index = 0; index < Math.min(5, runs); index++) await work(index)
  const times: number[] = []
  for (let index = 0; index < runs; index++) times.push(await once(() => work(index)))
  return times
}

export async function once(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** So many workers side by side until the count is done: how long each piece took, and how many a second in all. */
export async function together(
  workers: number,
  count: number,
  work: (index: number) => Promise<unknown>,
): Promise<{ times: number[]; perSecond: number }> {
  const times: number[] = []
  let next = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: workers }, async () => {
      while (next < count) {
        const index = next++
        times.push(await once(() => work(index)))
      }
    }),
  )
  return { times, perSecond: (count * 1000) / (performance.now() - began) }
}
