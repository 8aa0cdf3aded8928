import { z } from 'zod'
import { DayText } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { getScheme } from '#schemes/scheme.query.ts'
import { type Explanation, explain } from './explain.query.ts'

/** Why a person is counted, or why not, for each measure of a scheme that exists for the asker. */
export const explanations = query({
  name: 'coverage.explanations',
  input: z.object({ scheme: z.string(), person: z.string(), on: DayText }),
  async run(asking: Asking, { scheme, person, on }): Promise<Explanation[]> {
    const { measures } = await getScheme(asking, scheme)
    const all = await Promise.all(
      measures.map(({ key }) => explain.run(asking, { scheme, person, measure: key, on }).catch(missing)),
    )
    return all.filter((one) => one !== undefined)
  },
})

/** A measure that says nothing of her, or not yet on that day. */
function missing(error: unknown): undefined {
  if (!(error instanceof Refusal && error.kind === 'missing')) throw error
}
