/** Counts of this process since it started, in memory; whoever scrapes them keeps the history. */
export type Metrics = {
  /** One request answered: its route template (never its path), status and seconds. */
  count(answered: { method: string; route: string; status: number; seconds: number }): void
  text(gauges: readonly Gauge[]): string
}

export type Gauge = { name: string; help: string; value: number; counter?: boolean }

type Tally = { count: number; sum: number; within: number[] }

const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export function newMetrics(): Metrics {
  const requests = new Map<string, number>()
  const durations = new Map<string, Tally>()
  return {
    count({ method, route, status, seconds }) {
      const labels = `method="${method}",route="${route}"`
      const counted = `${labels},status="${status}"`
      requests.set(counted, (requests.get(counted) ?? 0) + 1)
      const tally = durations.get(labels) ?? { count: 0, sum: 0, within: bounds.map(() => 0) }
      durations.set(labels, tally)
      tally.count += 1
      tally.sum += seconds
      const bound = bounds.findIndex((most) => seconds <= most)
      if (bound >= 0) tally.within[bound] = (tally.within[bound] ?? 0) + 1
    },
    text: (gauges) =>
      `${[...counter(requests), ...histogram(durations), ...gauges.flatMap(gaugeLines)].join('\n')}\n`,
  }
}

function counter(requests: Map<string, number>): string[] {
  return [
    '# HELP vun_http_requests_total Requests answered, by route template and status.',
    '# TYPE vun_http_requests_total counter',
    ...[...requests].map(([labels, count]) => `vun_http_requests_total{${labels}} ${count}`),
  ]
}

function histogram(durations: Map<string, Tally>): string[] {
  const name = 'vun_http_request_duration_seconds'
  const lines = [...durations].flatMap(([labels, { count, sum, within }]) => {
    let sofar = 0
    const buckets = bounds.map((bound, index) => {
      sofar += within[index] ?? 0
      return `${name}_bucket{${labels},le="${bound}"} ${sofar}`
    })
    return [
      ...buckets,
      `${name}_bucket{${labels},le="+Inf"} ${count}`,
      `${name}_sum{${labels}} ${sum}`,
      `${name}_count{${labels}} ${count}`,
    ]
  })
  return [
    `# HELP ${name} From the request to the whole answer, by route template.`,
    `# TYPE ${name} histogram`,
    ...lines,
  ]
}

function gaugeLines({ name, help, value, counter: counts }: Gauge): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${counts ? 'counter' : 'gauge'}`, `${name} ${value}`]
}
