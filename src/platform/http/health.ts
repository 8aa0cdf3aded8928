import { memoryUsage, uptime } from 'node:process'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { isMigrated } from '../migrate.ts'
import type { Gauge, Metrics } from './metrics.ts'
import type { Answering } from './served.ts'

/** What the outside may ask of this process. `stopping` is true from the moment it takes no more work. */
export type Health = { database: Database; metrics: Metrics; gauges(): Promise<Gauge[]>; stopping(): boolean }

/** `/healthz`: the process lives. */
export const isAlive: Answering<never> = (visit) => visit.text('ok\n')

/** `/readyz`: send work here: the database answers, its schema is of this program, and it is not about to stop. */
export function isReady({ database, stopping }: Health): Answering<never> {
  return async (visit) => {
    const why = stopping() ? 'stopping' : await whyNot(database)
    return why === undefined ? visit.text('ok\n') : visit.text(`${why}\n`, 503)
  }
}

/** `/metrics`, in the text format of Prometheus. */
export function showMetrics({ database, metrics, gauges }: Health): Answering<never> {
  return async (visit) => {
    const own = await gauges().catch(() => [])
    const text = metrics.text([...own, ...poolGauges(database), ...processGauges()])
    return visit.body(text, 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
  }
}

async function whyNot({ db }: Database): Promise<string | undefined> {
  try {
    await sql`select 1`.execute(db)
    return (await isMigrated(db)) ? undefined : 'schema is not up to date'
  } catch {
    return 'database does not answer'
  }
}

function poolGauges({ pool }: Database): Gauge[] {
  return [
    { name: 'vun_database_connections', help: 'Open connections to the database.', value: pool.totalCount },
    { name: 'vun_database_connections_idle', help: 'Those of them not in use.', value: pool.idleCount },
    { name: 'vun_database_waiting', help: 'Questions waiting for a connection.', value: pool.waitingCount },
  ]
}

function processGauges(): Gauge[] {
  const { rss, heapUsed } = memoryUsage()
  return [
    { name: 'process_resident_memory_bytes', help: 'Memory of the process.', value: rss },
    { name: 'vun_heap_used_bytes', help: 'Memory of its live objects.', value: heapUsed },
    { name: 'vun_uptime_seconds', help: 'Since the process began.', value: Math.round(uptime()) },
  ]
}
