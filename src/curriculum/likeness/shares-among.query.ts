import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import { likenesses } from './likenesses.query.ts'
import type { ShareIn, TaughtEdition } from './programme-likeness.ts'

type Row = { one: string; other: string; shareOne: number; shareOther: number }

/** Which texts of these editions have parts in common, and how much of each stands in the other, as far as compared. */
export async function sharesAmong(
  db: Reader,
  taught: readonly TaughtEdition[],
): Promise<{ share: ShareIn; pairs: [string, string][] }> {
  const pieces = taught.flatMap(({ topics }) =>
    topics.flatMap(({ texts }) => texts.map(({ piece }) => piece)),
  )
  const { rows } = await sql<Row>`
    select k.one, k.other, k.share_one as "shareOne", k.share_other as "shareOther" from ${likenesses}
    where k.kind <> 'topic' and k.one = any(${pieces}::uuid[]) and k.other = any(${pieces}::uuid[])`.execute(
    db,
  )
  const shares = new Map(
    rows.flatMap(({ one, other, shareOne, shareOther }) => [
      [`${one} ${other}`, shareOne],
      [`${other} ${one}`, shareOther],
    ]),
  )
  return {
    share: (piece, other) => shares.get(`${piece} ${other}`) ?? 0,
    pairs: rows.map(({ one, other }) => [one, other]),
  }
}
