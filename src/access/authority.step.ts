import { type RawBuilder, sql } from 'kysely'
import { type Actor, holds, type Scope } from '#platform/actor.ts'
import type { Change } from '#platform/command.ts'
import type { Day } from '#platform/pure/day.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Role } from './role.ts'

/** The account that acts; null for the local administrator. Refuses whoever is not signed in. */
export function getSignedIn(actor: Actor): string | null {
  if (actor.account === null && !actor.may.administer.everywhere)
    throw new Refusal('forbidden', 'Hãy đăng nhập trước.')
  return actor.account
}

/** Refuses whoever administers nothing. */
export function requireAdministering(actor: Actor): void {
  if (!holds(actor, 'administer')) throw new Refusal('forbidden', 'Việc này cần vai trò quản trị.')
}

/** Personnel papers are classified: only who holds the right everywhere, or administers everything, hands it on. */
export function requireHandingOn(actor: Actor, role: Role): void {
  if (!mayHandOn(actor, role))
    throw new Refusal(
      'forbidden',
      'Chỉ quản trị cả nước hoặc người xem nhân sự cả nước mới giao được quyền xem nhân sự.',
    )
}

/** Whether a unit lies in a scope on the last day, up to today, on which it stood. */
export function within(scope: Scope, unit: RawBuilder<unknown>, today: Day): RawBuilder<unknown> {
  if (scope.everywhere) return sql`true`
  return sql`exists (
    select from organization.lineage l
    where l.unit = ${unit} and l.ancestor = any(${scope.units}::uuid[]) and l.during @> least(${today}::date, (
      select max(coalesce(upper(o.during), 'infinity')) from organization.lineage o
      where o.unit = ${unit} and o.ancestor = ${unit}) - 1))`
}

/** An account none of whose roles, old or new, lies in the actor's scope is not there for her. */
export async function requireKnownAccount(change: Change, account: string): Promise<void> {
  await getRoles(change, account)
}

/**
 * Refuses unless the actor could herself have given the account every role that it holds: whoever sets a password or
 * makes a link takes all of them.
 */
export async function requireOverAccount(change: Change, account: string): Promise<void> {
  const held = (await getRoles(change, account)).filter((row) => !row.over)
  const mine = held.every(({ inside, role }) => inside && mayHandOn(change.actor, role))
  if (!mine) throw new Refusal('forbidden', 'Tài khoản này cần quản trị cấp trên xử lý.')
}

/** A role an account has or had: whether it lies in the actor's scope, and whether it is over. */
type RoleThere = { role: Role; inside: boolean; over: boolean }

async function getRoles({ trx, actor, today }: Change, account: string): Promise<RoleThere[]> {
  requireAdministering(actor)
  const { rows } = await sql<RoleThere>`
    select g.role, ${within(actor.may.administer, sql`g.unit`, today)} as inside,
      l.id is null or coalesce(upper(g.during) <= ${today}::date, false) as over
    from access.live_account a
    join access.grant g on g.account = a.id
    left join access.live_grant l on l.id = g.id
    where a.id = ${account}
      and not exists (select from platform.undone u where u.source = g.source)`.execute(trx)
  if (rows.some((row) => row.inside)) return rows
  throw new Refusal('missing', 'Không có tài khoản này trong phạm vi của bạn.')
}

function mayHandOn(actor: Actor, role: Role): boolean {
  return role !== 'personnel' || actor.may.personnel.everywhere || actor.may.administer.everywhere
}
