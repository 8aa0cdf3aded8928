import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import { digestOf, newToken } from './token.ts'

export const ticketHours = 24

/** A one-time link: the secret in it, and until when. */
export type NewTicket = { ticket: string; expires: string }

/** Makes a link; earlier ones for the same account (none: for the first administrator) open nothing any more. */
export async function addTicket(trx: Writer, account: string | null): Promise<NewTicket> {
  const { token, digest } = newToken()
  await dropTickets(trx, account)
  const { rows } = await sql<{ expires: Date }>`
    insert into access.ticket (digest, account, purpose, expires)
    values (${digest}, ${account}, ${account === null ? 'first' : 'reset'}, now() + make_interval(hours => ${ticketHours}))
    returning expires`.execute(trx)
  return { ticket: token, expires: rows[0]!.expires.toISOString() }
}

/** Takes a link's one use; undefined when it was used, is over or never was. */
export async function takeTicket(
  trx: Writer,
  ticket: string,
): Promise<{ account: string | null } | undefined> {
  const { rows } = await sql<{ account: string | null }>`
    update access.ticket set used = now()
    where digest = ${digestOf(ticket)} and used is null and expires > now()
    returning account`.execute(trx)
  return rows[0]
}

/** Unused links of an account open nothing any more. */
export async function dropTickets(trx: Writer, account: string | null): Promise<void> {
  await sql`
    delete from access.ticket where used is null and account is not distinct from ${account}::uuid`.execute(
    trx,
  )
}
