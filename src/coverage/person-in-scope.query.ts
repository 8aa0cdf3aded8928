import { sql } from 'kysely'
import { same } from '#platform/pure/text.ts'
import type { Asking } from '#platform/query.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * A person by id or code (`Mã`), under the identity she is read under, if she holds or held a post where the asker
 * reads; measure 0 of standing says so in one probe. Planned posts open her only to the personnel role.
 */
export async function findPersonInScope(
  asking: Asking,
  codeOrId: string,
): Promise<{ id: string; name: string } | undefined> {
  const { read, personnel } = asking.actor.may
  const which = uuid.test(codeOrId)
    ? sql`p.id = (select canonical from people.person where id = ${codeOrId}::uuid)`
    : sql`p.id in (
        select q.canonical from people.live_identifier i join people.person q on q.id = i.person
        where i.kind = 'code' and i.key in (${codeOrId}, ${same(codeOrId)}))`
  const seen = read.everywhere
    ? sql`true`
    : sql`exists (
        select from coverage.standing s
        where s.person = p.id and s.measure = 0 and s.unit = any(${read.units}::uuid[]))`
  const planned = personnel.everywhere
    ? sql`true`
    : sql`exists (
        select from coverage.standing s
        where s.person = p.id and s.measure <> 0 and s.unit = any(${personnel.units}::uuid[]))`
  const anyPost = sql`exists (select from coverage.standing s where s.person = p.id and s.measure = 0)`
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from people.person p
    where ${which} and p.name is not null
      and (${read.everywhere ? sql`${anyPost} or not exists (select from people.tenure t where t.person = p.id)` : seen} or ${planned})`.execute(
    asking.db,
  )
  return rows[0]
}
