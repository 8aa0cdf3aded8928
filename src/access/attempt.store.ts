import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'

const mostFailures = 8
const minutes = 15

/** One attempt on a login at a time, so that many at once are counted like one after the other. */
export async function holdLogin(trx: Writer, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 18930003))`.execute(trx)
}

/** Refuses, saying for how long, while too many passwords were wrong of late. The same for a login nobody has. */
export async function refuseWhileClosed(trx: Writer, key: string): Promise<void> {
  const { rows } = await sql<{ wait: number }>`
    select ceil(extract(epoch from at + make_interval(mins => ${minutes}) - clock_timestamp()) / 60)::int as wait
    from access.attempt
    where login_key = ${key} and at > clock_timestamp() - make_interval(mins => ${minutes})
    order by at desc offset ${mostFailures - 1} limit 1`.execute(trx)
  const wait = rows[0]?.wait
  if (wait === undefined) return
  throw new Refusal('forbidden', `Đã sai mật khẩu ${mostFailures} lần. Hãy thử lại sau ${wait} phút.`)
}

/** Counts a wrong password, and sweeps away those that count no more. */
export async function addAttempt(trx: Writer, key: string): Promise<void> {
  await sql`delete from access.attempt where at < clock_timestamp() - make_interval(mins => ${minutes})`.execute(
    trx,
  )
  await sql`insert into access.attempt (login_key) values (${key})`.execute(trx)
}

export async function forgetAttempts(trx: Writer, key: string): Promise<void> {
  await sql`delete from access.attempt where login_key = ${key}`.execute(trx)
}
