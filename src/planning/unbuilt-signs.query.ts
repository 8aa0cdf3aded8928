import { sql } from 'kysely'
import { z } from 'zod'
import type { Level } from '#organization/unit.ts'
import type { Reader } from '#platform/database.ts'
import { DayText } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import { competencies } from './competencies.ts'
import { type Unbuilt, unbuiltOf } from './competency.ts'
import { editionsInForce } from './editions-in-force.query.ts'
import { getUnitAsked } from './unit-asked.query.ts'

const Input = z.object({ unit: z.string().optional(), on: DayText.optional() })

/** For each level the signs of competencies that no topic of an edition in force for it builds. */
export const unbuiltSigns = query({
  name: 'planning.unbuilt-signs',
  input: Input,
  async run(asking: Asking, { unit: codeOrId, on = asking.today }): Promise<Unbuilt[]> {
    const unit = await getUnitAsked(asking, codeOrId, on)
    const editions = await editionsInForce(asking.db, unit.id, on)
    const ids = editions.map(({ edition }) => edition)
    return unbuiltOf(competencies, await signsBuilt(asking.db, ids))
  },
})

/** The signs that the topics pinned by these editions build, at each level that an edition is for. */
export async function signsBuilt(
  db: Reader,
  editions: readonly string[],
): Promise<{ level: Level; sign: string }[]> {
  const { rows } = await sql<{ level: Level; sign: string }>`
    select distinct level, o.outcome ->> 'sign' as sign
    from curriculum.pin e
    join curriculum.revision said on said.id = e.revision
    join curriculum.pin t on t.edition = e.edition
    join curriculum.piece p on p.id = t.piece and p.kind = 'topic'
    join curriculum.revision r on r.id = t.revision
    cross join jsonb_array_elements_text(said.content -> 'levels') level
    cross join jsonb_array_elements(r.content -> 'outcomes') o(outcome)
    where e.edition = any(${editions}::uuid[]) and e.piece = e.edition and o.outcome ->> 'sign' is not null`.execute(
    db,
  )
  return rows
}
