import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import type { Terms } from '../overlap/terms.ts'
import { type Likeness, turned } from './likeness.ts'

/** One text at a time is compared and counted: the second sees what was kept of the first. */
export async function lockLikenesses(trx: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('curriculum.likeness', 0))`.execute(trx)
}

/** Counts the terms of the newest text of a piece instead of those that were counted of it before. */
export async function countTerms(trx: Writer, piece: string, terms: Terms): Promise<void> {
  const [named, counts] = [[...terms.keys()], [...terms.values()]]
  await sql`
    insert into curriculum.term as t (term, texts)
    select term, sum(more) from (
      select unnest(${named}::int[]) as term, 1 as more
      union all select unnest(terms), -1 from curriculum.fingerprint where piece = ${piece}
    ) changed group by term having sum(more) <> 0 order by term
    on conflict (term) do update set texts = t.texts + excluded.texts`.execute(trx)
  await sql`
    update curriculum.fingerprint set terms = ${named}::int[], counts = ${counts}::int[]
    where piece = ${piece}`.execute(trx)
}

/** Keeps what the newest text of a piece is like, instead of what was kept of the piece, and that it was compared. */
export async function keepLikenesses(
  trx: Writer,
  { piece, leading }: { piece: string; leading: readonly number[] },
  likenesses: readonly Likeness[],
): Promise<void> {
  const rows = likenesses.map((like) => (like.one.piece < like.other.piece ? like : turned(like)))
  await sql`delete from curriculum.likeness where one = ${piece} or other = ${piece}`.execute(trx)
  await sql`
    insert into curriculum.likeness
      (one, one_revision, other, other_revision, kind, share_one, share_other, nearness, passages)
    select * from jsonb_to_recordset(${JSON.stringify(rows.map(asRow))}::jsonb) as t(one uuid, one_revision uuid,
      other uuid, other_revision uuid, kind text, share_one real, share_other real, nearness real, passages jsonb)
  `.execute(trx)
  await sql`
    update curriculum.fingerprint set leading_terms = ${leading}::int[], compared_at = now()
    where piece = ${piece}`.execute(trx)
}

function asRow({ one, other, shareOne, shareOther, ...like }: Likeness) {
  return {
    ...like,
    ...{ one: one.piece, one_revision: one.revision, other: other.piece, other_revision: other.revision },
    ...{ share_one: shareOne, share_other: shareOther },
  }
}

/** Joins the families of a text and its copies: a text and all copies of it are one family. */
export async function joinFamilies(trx: Writer, pieces: readonly string[]): Promise<void> {
  await sql`
    with families as (select family from curriculum.fingerprint where piece = any(${pieces}::uuid[]))
    update curriculum.fingerprint set family = (select min(family::text)::uuid from families)
    where family in (select family from families)`.execute(trx)
}
