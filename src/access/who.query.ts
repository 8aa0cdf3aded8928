import { type RawBuilder, sql } from 'kysely'
import { country } from '#organization/unit.ts'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import type { Reader } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import { type HeldRole, reachOf } from './reach.query.ts'
import { digestOf } from './token.ts'

/** Who asks with this session cookie, with what she may today; nobody when it is over, or her account is closed. */
export function actorOfSession(db: Reader, cookie: string, today: Day): Promise<Actor | undefined> {
  return findActor(
    db,
    sql`a.id = (select account from access.session where digest = ${digestOf(cookie)} and expires > now())`,
    today,
  )
}

/** Who asks with this bearer token. One that was made at the machine itself acts as the local administrator. */
export async function actorOfToken(db: Reader, bearer: string, today: Day): Promise<Actor | undefined> {
  const { rows } = await sql<{ account: string | null }>`
    select account from access.live_token where digest = ${digestOf(bearer)}`.execute(db)
  const found = rows[0]
  if (!found) return undefined
  return found.account === null ? localAdministrator : actorOfAccount(db, found.account, today)
}

/** An account as an actor, with what it may today; nobody when it is closed. */
export function actorOfAccount(db: Reader, account: string, today: Day): Promise<Actor | undefined> {
  return findActor(db, sql`a.id = ${account}`, today)
}

/** Whether nobody administers the country yet, so that a link may make the first who does. */
export async function needsFirstAdministrator(db: Reader): Promise<boolean> {
  const { rows } = await sql`
    select from access.live_grant g join access.live_account a on a.id = g.account
    where g.unit = ${country} and g.role = 'administrator' limit 1`.execute(db)
  return rows.length === 0
}

async function findActor(db: Reader, which: RawBuilder<unknown>, today: Day): Promise<Actor | undefined> {
  const { rows } = await sql<{ id: string; name: string; held: HeldRole[] }>`
    select a.id, a.name, (
      select coalesce(jsonb_agg(jsonb_build_object('unit', g.unit, 'role', g.role)), '[]')
      from access.live_grant g where g.account = a.id and g.during @> ${today}::date
    ) as held
    from access.live_account a where ${which}`.execute(db)
  const found = rows[0]
  if (!found) return undefined
  return { account: found.id, name: found.name, may: await reachOf(db, found.held, today) }
}
