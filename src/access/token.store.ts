import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import { Refusal } from '#platform/refusal.ts'
import { newToken } from './token.ts'

/** Makes a bearer token, good up to and with a last day in Viet Nam; without one, until it is revoked. */
export async function addToken(
  trx: Writer,
  kept: { id: string; account: string | null; name: string; until?: Day | undefined },
): Promise<string> {
  const { token, digest } = newToken('vun_')
  const { rows } = await sql`
    insert into access.token (id, digest, account, name, expires)
    values (${kept.id}, ${digest}, ${kept.account}, ${kept.name},
      (${kept.until ?? null}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
    on conflict do nothing returning id`.execute(trx)
  if (rows.length === 0)
    throw new Refusal('conflict', 'Mã của khoá này đã được dùng. Hãy gửi lại với mã mới.')
  return token
}

export async function revokeTokenRow(trx: Writer, token: string, source: string): Promise<void> {
  await sql`insert into access.token_revoked (token, source) values (${token}, ${source})`.execute(trx)
}
