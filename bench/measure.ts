import budgets from './budgets/national.json' with { type: 'json' }

/** What is measured: the lines of `budgets/national.json`. */
export type Name = keyof typeof budgets

/** One measured line: how much, in the unit of its budget. */
export type Measured = {
  name: Name
  value: number
  /** Against PostgreSQL's own limit in the same run. */
  ratio?: number
  note?: string
}

/** A line's promise, and whether it holds. */
export function held({ name, value }: Measured): { budget: string; unit: string; holds: boolean } {
  const budget = budgets[name]
  const [sign, limit, unit = ''] = budget.split(' ')
  return { budget, unit, holds: sign === '≥' ? value >= Number(limit) : value <= Number(limit) }
}

/** The promises that nothing was measured for. */
export function unmeasured(measured: readonly Measured[]): string[] {
  const names = new Set<string>(measured.map(({ name }) => name))
  return Object.keys(budgets).filter((name) => !names.has(name))
}

export function median(values: number[]): number {
  return percentile(values, 0.5)
}

export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Milliseconds of each of so many runs, after a few that do not count. */
export async function timed(runs: number, work: (index: number) => Promise<unknown>): Promise<number[]> {
  for (let index = 0; index < Math.min(5, runs); index++) await work(index)
  const times: number[] = []
  for (let index = 0; index < runs; index++) times.push(await once(() => work(index)))
  return times
}

/** Medians of several works taken in turn, so that what else the machine does meets all of them alike. */
export async function inTurn(
  runs: number,
  ...works: ((index: number) => Promise<unknown>)[]
): Promise<number[]> {
  const times = works.map((): number[] => [])
  for (let index = -3; index < runs; index++)
    for (const [at, work] of works.entries()) {
      const ms = await once(() => work(Math.abs(index)))
      if (index >= 0) times[at]!.push(ms)
    }
  return times.map(median)
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
