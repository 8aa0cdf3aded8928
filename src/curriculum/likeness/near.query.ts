import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import { LEADING, leastNearness, nearnessOf, type Weighed, weighed } from '../overlap/nearness.ts'
import type { Standing } from '../overlap/standing.ts'
import { aboutWhat, type Terms } from '../overlap/terms.ts'
import { type ComparedText, textOf } from './compared-text.query.ts'
import type { Named } from './likeness.ts'
import { textsKept } from './sharing.query.ts'

/** Texts that share the most leading terms with one, of which the nearest are named. */
const MET = 60
/** The most hints that one text is given. */
const HINTS = 3

type Met = Named & { terms: number[]; counts: number[] }

/** What a text is about: its terms, and those that lead to others. */
export type About = { terms: Terms; leading: number[]; vector: Weighed[] }

/** What a text is about, among all that were compared; its own terms count, whether kept yet or not. */
export async function aboutOf(db: Reader, text: ComparedText, standing: Standing): Promise<About> {
  const terms = aboutWhat(textOf(text), standing)
  const vector = await vectorOf(db, text.piece, terms)
  return { terms, vector, leading: vector.slice(0, LEADING).map(({ term }) => term) }
}

/** The texts of the same kind that seem to treat the same topic, the nearest first, with how near they are. */
export async function nearTo(
  db: Reader,
  { piece, kind }: ComparedText,
  { leading, vector }: About,
): Promise<(Named & { nearness: number })[]> {
  const { rows } = await sql<Met>`
    select f.piece, f.revision, f.terms, f.counts
    from curriculum.fingerprint f join curriculum.piece p on p.id = f.piece
    where f.piece <> ${piece} and p.kind = ${kind} and f.leading_terms && ${leading}::int[]
    order by (select count(*) from unnest(f.leading_terms) l where l = any(${leading}::int[])) desc, f.piece
    limit ${MET}`.execute(db)
  const [frequencies, texts] = [
    await frequenciesOf(
      db,
      rows.flatMap(({ terms }) => terms),
    ),
    await textsKept(db),
  ]
  const own = new Map(vector.map(({ term, weight }) => [term, weight]))
  const met = rows.map(({ terms, counts, ...named }) => {
    const theirs = new Map(terms.map((term, at) => [term, counts[at]!]))
    return {
      ...named,
      nearness: nearnessOf(
        own,
        weighed(theirs, (term) => frequencies.get(term) ?? 1, texts),
      ),
    }
  })
  const enough = leastNearness(met.map(({ nearness }) => nearness))
  return met
    .filter(({ nearness }) => nearness >= enough)
    .toSorted((one, other) => other.nearness - one.nearness)
    .slice(0, HINTS)
}

async function vectorOf(db: Reader, piece: string, terms: Terms): Promise<Weighed[]> {
  const frequencies = await frequenciesOf(db, [...terms.keys()])
  const { rows } = await sql<{ terms: number[] }>`
    select terms from curriculum.fingerprint where piece = ${piece}`.execute(db)
  const counted = new Set(rows[0]?.terms)
  const textsWith = (term: number) => (frequencies.get(term) ?? 0) + (counted.has(term) ? 0 : 1)
  return weighed(terms, textsWith, await textsKept(db))
}

/** In how many compared texts each of these terms stands. */
async function frequenciesOf(db: Reader, terms: readonly number[]): Promise<Map<number, number>> {
  const { rows } = await sql<{ term: number; texts: number }>`
    select term, texts from curriculum.term where term = any(${[...new Set(terms)]}::int[])`.execute(db)
  return new Map(rows.map(({ term, texts }) => [term, texts]))
}
