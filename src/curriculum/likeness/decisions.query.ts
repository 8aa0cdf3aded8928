import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Decision } from './decision.ts'
import type { Named } from './likeness.ts'

type Pair = { one: Named; other: Named }

/**
 * The last decision about two texts, in whichever order. It holds until one of them changes: then they are others.
 */
export async function decisionsOn(
  db: Reader,
  pairs: readonly Pair[],
): Promise<(pair: Pair) => Decision | null> {
  const revisions = [...new Set(pairs.flatMap(({ one, other }) => [one.revision, other.revision]))]
  const { rows } = await sql<Decision & { one: string; other: string }>`
    select one, other, decision, why, by_name as "byName" from curriculum.overlap_decision
    where one = any(${revisions}::uuid[]) and other = any(${revisions}::uuid[]) order by seq`.execute(db)
  const last = new Map(rows.map(({ one, other, ...decision }) => [keyOf(one, other), decision]))
  return ({ one, other }) => last.get(keyOf(one.revision, other.revision)) ?? null
}

function keyOf(one: string, other: string): string {
  return [one, other].toSorted().join()
}
