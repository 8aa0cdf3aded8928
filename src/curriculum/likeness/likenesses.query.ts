import { sql } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import type { Reader } from '#platform/database.ts'
import type { Asking } from '#platform/query.ts'
import { compareText } from './compare-text.query.ts'
import { comparedTexts } from './compared-text.query.ts'
import type { Decision } from './decision.ts'
import { decisionsOn } from './decisions.query.ts'
import { leastShown } from './hints.query.ts'
import { byLikeness, type Likeness, type Named, turned } from './likeness.ts'
import { isShown, titleShown } from './shown.query.ts'
import { toCompare } from './to-compare.query.ts'

type Titled = Named & { title: string }

/** A text that is like another one, and what was decided of the two. */
export type FoundLikeness = Omit<Likeness, 'one' | 'other'> & {
  one: Titled
  other: Titled
  decision: Decision | null
}

/**
 * What the newest texts of these pieces are like: each (`one`) with another of the same kind, the most alike first. Texts
 * that do not exist for the asker are not named to her. While any text waits to be compared, these are compared here and
 * now, so that nothing is missed.
 */
export async function likenessesOf(
  { db, actor }: Pick<Asking, 'db' | 'actor'>,
  pieces: readonly string[],
): Promise<FoundLikeness[]> {
  const [waiting] = await toCompare(db, 1)
  const found = onceEach(waiting ? await comparedNow(db, pieces) : await keptOf(db, pieces))
  const shown = await withFewHints(db, found, pieces)
  const titles = await titlesFor(
    db,
    actor,
    shown.flatMap(({ one, other }) => [one.piece, other.piece]),
  )
  const decisions = await decisionsOn(db, shown)
  return shown
    .flatMap((like) => {
      const title = titles.get(like.other.piece)
      if (title === undefined) return []
      const one = { ...like.one, title: titles.get(like.one.piece) ?? '' }
      return [{ ...like, one, other: { ...like.other, title }, decision: decisions(like) }]
    })
    .toSorted(byLikeness)
}

async function comparedNow(db: Reader, pieces: readonly string[]): Promise<Likeness[]> {
  const found: Likeness[] = []
  for (const text of await comparedTexts(db, pieces)) found.push(...(await compareText(db, text)).likenesses)
  return found
}

/** Of the hints those that tell something, and none of two that are asked about together: they are meant to differ. */
async function withFewHints(
  db: Reader,
  found: readonly Likeness[],
  asked: readonly string[],
): Promise<Likeness[]> {
  const least = await leastShown(db)
  return found.filter(
    ({ kind, nearness, other }) => kind !== 'topic' || (nearness >= least && !asked.includes(other.piece)),
  )
}

/** Two of the pieces asked for find one another: shown once. */
function onceEach(found: readonly Likeness[]): Likeness[] {
  const pairs = new Map(found.map((like) => [[like.one.piece, like.other.piece].toSorted().join(), like]))
  return [...pairs.values()]
}

/** What is kept of compared texts, as far as both texts are still the newest. */
async function keptOf(db: Reader, pieces: readonly string[]): Promise<Likeness[]> {
  const asked = new Set(pieces)
  const { rows } = await sql<Likeness>`
    select ${likenessColumns} from ${likenesses}
    where k.one = any(${pieces}::uuid[]) or k.other = any(${pieces}::uuid[])`.execute(db)
  return rows.map((like) => (asked.has(like.one.piece) ? like : turned(like)))
}

export const likenessColumns = sql`
  json_build_object('piece', k.one, 'revision', k.one_revision) as one,
  json_build_object('piece', k.other, 'revision', k.other_revision) as other,
  k.kind, k.share_one as "shareOne", k.share_other as "shareOther", k.nearness, k.passages`

/** The kept ones whose two texts are still the newest of their pieces. */
export const likenesses = sql`curriculum.likeness k
  join curriculum.fingerprint one on one.piece = k.one and one.revision = k.one_revision
  join curriculum.fingerprint other on other.piece = k.other and other.revision = k.other_revision`

/** The titles of those pieces that exist for the asker. */
async function titlesFor(db: Reader, actor: Actor, pieces: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ piece: string; title: string }>`
    select p.id as piece, ${titleShown(actor, sql`p`)} as title from curriculum.piece p
    where p.id = any(${pieces}::uuid[]) and ${isShown(actor, sql`p`)}`.execute(db)
  return new Map(rows.map(({ piece, title }) => [piece, title]))
}
