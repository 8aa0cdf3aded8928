import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import { sessionHours } from './session.ts'
import { digestOf, newToken } from './token.ts'

/** A browser that is now signed in: the cookie it shows, and until when. */
export type NewSession = { cookie: string; expires: string }

/** Opens a session, and sweeps away those that are over. */
export async function addSession(trx: Writer, account: string): Promise<NewSession> {
  const { token, digest } = newToken()
  await sql`delete from access.session where expires < now()`.execute(trx)
  const { rows } = await sql<{ expires: Date }>`
    insert into access.session (digest, account, expires)
    values (${digest}, ${account}, now() + make_interval(hours => ${sessionHours}))
    returning expires`.execute(trx)
  return { cookie: token, expires: rows[0]!.expires.toISOString() }
}

export async function endSession(trx: Writer, cookie: string): Promise<void> {
  await sql`delete from access.session where digest = ${digestOf(cookie)}`.execute(trx)
}

/** Signs an account out everywhere, this browser apart when its cookie is given. */
export async function endSessionsOf(trx: Writer, account: string, exceptCookie = ''): Promise<void> {
  await sql`
    delete from access.session where account = ${account} and digest <> ${digestOf(exceptCookie)}`.execute(
    trx,
  )
}
