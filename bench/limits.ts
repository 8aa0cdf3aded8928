import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import { median, once, timed } from './measure.ts'

/** What PostgreSQL itself can do here and now: the ground against which Vun's times are ratios. */
export type Limits = { probe: number; commit: number; scan: number; insert: number }

/** Milliseconds of one index probe with its round trip, one durable commit, a scan of all trainings, a million narrow rows inserted. */
export async function limitsOf(db: Reader): Promise<Limits> {
  const probe = median(
    await timed(200, () =>
      sql`select 1 from organization.unit where id = ${crypto.randomUUID()}`.execute(db),
    ),
  )
  await sql`create table if not exists public.bench_scratch (n int)`.execute(db)
  const commit = median(
    await timed(100, () => sql`insert into public.bench_scratch values (${1})`.execute(db)),
  )
  const scan = median(await timed(3, () => sql`select count(ended) from records.training`.execute(db)))
  const insert = await once(() =>
    sql`insert into public.bench_scratch select generate_series(1, 1000000)`.execute(db),
  )
  await sql`drop table public.bench_scratch`.execute(db)
  return { probe, commit, scan, insert }
}
