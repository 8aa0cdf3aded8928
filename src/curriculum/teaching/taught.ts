import type { Day } from '#platform/pure/day.ts'
import { isInForce } from '../in-force.ts'

/** A day on which somebody taught a topic, and the edition by which she did. */
export type DayTaught = { id: string; topic: string; edition: string; day: Day }

type Dated = { programme: string; since: Day | null; until: Day | null }

/** By what one taught on a day: of each programme the newest edition in force, of editions that stand the newest first. */
export function inForceOn<Edition extends Dated>(editions: readonly Edition[], day: Day): Edition[] {
  const inForce = editions.filter((one) => isInForce(one, day))
  return [...Map.groupBy(inForce, ({ programme }) => programme).values()].map(([newest]) => newest!)
}
