import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import { digestOf } from './token.ts'

/** What a one-time link would do and for whom (null: the first administrator); undefined when it opens nothing. */
export async function findTicket(
  db: Reader,
  ticket: string,
): Promise<{ purpose: 'first' | 'reset'; login: string | null } | undefined> {
  const { rows } = await sql<{ purpose: 'first' | 'reset'; login: string | null }>`
    select t.purpose, a.login
    from access.ticket t left join access.live_account a on a.id = t.account
    where t.digest = ${digestOf(ticket)} and t.used is null and t.expires > now()
      and (t.account is null or a.id is not null)`.execute(db)
  return rows[0]
}
