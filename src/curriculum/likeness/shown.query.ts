import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import type { Asking } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { isMeantFor, isWorkedOn } from '../pieces.query.ts'

/** Whether a piece `p` exists for an actor: as one who works on it, or published and meant for her. */
export function isShown(actor: Actor, p: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(${isWorkedOn(actor, sql`${p}.owner`)}
    or exists (select from curriculum.pin n where n.piece = ${p}.id) and ${isMeantFor(actor, sql`${p}.owner`)})`
}

/** What it is called in the text that she reads: the newest where she works on it, else the one published last. */
export function titleShown(actor: Actor, p: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`(
    select r.content ->> 'title' from curriculum.revision r
    where r.piece = ${p}.id and not r.aside
      and (${isWorkedOn(actor, sql`${p}.owner`)} or exists (select from curriculum.pin n where n.revision = r.id))
    order by r.seq desc limit 1)`
}

/** Refuses a piece that does not exist for the asker. */
export async function requireShown(
  { db, actor }: Pick<Asking, 'db' | 'actor'>,
  piece: string,
): Promise<void> {
  const { rows } = await sql`
    select from curriculum.piece p where p.id = ${piece} and ${isShown(actor, sql`p`)}`.execute(db)
  if (rows.length === 0) throw new Refusal('missing', 'Không có nội dung này trong phạm vi của bạn.')
}
