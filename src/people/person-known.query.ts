import { sql } from 'kysely'
import { isOneOf } from '#platform/database.ts'
import type { Asking } from '#platform/query.ts'
import { codeKey } from './person-facts.ts'
import { isSeen } from './seen.query.ts'

/** A person as an actor knows her: the id she is read under, all her identities, and whether the actor may change what is said of her. */
export type PersonKnown = { asked: string; id: string; name: string; identities: string[]; editable: boolean }

/** Those of these persons who exist for the asker. Who holds or held a post where she edits, she may edit. */
export async function personsKnown(asking: Asking, persons: readonly string[]): Promise<PersonKnown[]> {
  const { db, actor } = asking
  const p = sql`p.id`
  const { rows } = await sql<PersonKnown>`
    select k.id as asked, p.id, p.name, ${isSeen(actor, 'edit', p)} as editable,
      array(select q.id from people.person q where q.canonical = p.id order by q.id) as identities
    from people.person k join people.person p on p.id = k.canonical
    where ${isOneOf(sql`k.id`, persons)} and p.name is not null
      and (${isSeen(actor, 'read', p)} or ${isSeen(actor, 'edit', p)})`.execute(db)
  return rows
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** A person by id or code (`Mã`), if she exists for the asker. */
export async function findPerson(asking: Asking, codeOrId: string): Promise<PersonKnown | undefined> {
  const identity = uuid.test(codeOrId) ? codeOrId : await identityBehind(asking, codeOrId)
  const [known] = identity === undefined ? [] : await personsKnown(asking, [identity])
  return known
}

async function identityBehind({ db }: Asking, code: string): Promise<string | undefined> {
  const { rows } = await sql<{ person: string }>`
    select person from people.live_identifier where kind = 'code' and key = ${codeKey(code)}`.execute(db)
  return rows[0]?.person
}
