import { sql } from 'kysely'
import type { Day } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'
import { type EditionListed, findEdition, listEditions } from '../editions.query.ts'
import { maySucceed } from './retirement.ts'

/** An edition as a link names it. */
export type EditionNamed = { id: string; title: string; number: number }
/** From which day on an edition is out of use, why, and what took its place, if that exists for the asker. */
export type Retirement = { day: Day; why: string; successor: EditionNamed | null }

type Asker = Pick<Asking, 'db' | 'actor'>

export function named({ id, content, number }: EditionListed): EditionNamed {
  return { id, title: content.title, number }
}

/** How an edition went out of use; null while it has not. */
export async function retirementOf(asking: Asker, edition: string): Promise<Retirement | null> {
  const { rows } = await sql<Omit<Retirement, 'successor'> & { successor: string | null }>`
    select details ->> 'day' as day, coalesce(details ->> 'why', '') as why, details ->> 'successor' as successor
    from curriculum.step where edition = ${edition} and kind = 'retire'`.execute(asking.db)
  const [row] = rows
  if (!row) return null
  const successor = row.successor === null ? undefined : await findEdition(asking, row.successor)
  return { ...row, successor: successor ? named(successor) : null }
}

/** The editions that may take the place of one, those of its own programme first. */
export async function successorsOf(
  asking: Asker,
  { id, programme }: Pick<EditionListed, 'id' | 'programme'>,
): Promise<EditionNamed[]> {
  const published = await listEditions(asking, sql`u.edition is not null`)
  const collator = new Intl.Collator('vi')
  return published
    .filter((one) => maySucceed(id, one))
    .toSorted(
      (one, other) =>
        Number(other.programme === programme) - Number(one.programme === programme) ||
        collator.compare(one.content.title, other.content.title) ||
        other.number - one.number,
    )
    .map(named)
}
