import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'

export async function addAccount(
  trx: Writer,
  account: { id: string; login: string; name: string; secret?: string },
): Promise<void> {
  const { rows } = await sql`
    insert into access.account (id, login, name, secret)
    values (${account.id}, ${account.login}, ${account.name}, ${account.secret ?? null})
    on conflict do nothing returning id`.execute(trx)
  if (rows.length === 0)
    throw new Refusal('conflict', `Tên đăng nhập “${account.login}” đã có người dùng. Hãy chọn tên khác.`)
}

/** The account that a login opens, unless it is closed. */
export async function findLogin(
  db: Reader,
  login: string,
): Promise<{ id: string; secret: string | null } | undefined> {
  const { rows } = await sql<{ id: string; secret: string | null }>`
    select id, secret from access.live_account where login = ${login}`.execute(db)
  return rows[0]
}

/** The login of an account, unless it is closed. */
export async function findLoginOf(db: Reader, account: string): Promise<string | undefined> {
  const { rows } = await sql<{ login: string }>`
    select login from access.live_account where id = ${account}`.execute(db)
  return rows[0]?.login
}

export async function keepSecret(trx: Writer, account: string, secret: string): Promise<void> {
  await sql`update access.account set secret = ${secret} where id = ${account}`.execute(trx)
}

export async function closeAccountRow(trx: Writer, account: string, source: string): Promise<void> {
  await sql`insert into access.account_closed (account, source) values (${account}, ${source})`.execute(trx)
}
