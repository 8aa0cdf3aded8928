import { z } from 'zod'
import { DayText } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import { getScheme } from '#schemes/scheme.query.ts'
import { type Explanation, explanationOf } from './explanation.ts'
import { factsOf, judgedBy } from './explanation-ground.query.ts'

/** Why a person is counted, or why not, for each measure of a scheme that says something of her on that day. */
export const explanations = query({
  name: 'coverage.explanations',
  input: z.object({ scheme: z.string(), person: z.string(), on: DayText }),
  async run(asking: Asking, { scheme, person, on }): Promise<Explanation[]> {
    const { measures } = await getScheme(asking, scheme)
    const facts = await factsOf(asking, person, on)
    const judging = await judgedBy(asking, facts, measures)
    return measures.flatMap((measure) => {
      const by = judging.get(measure.no)
      return by ? [explanationOf(facts, measure, by.rule, by.stays)] : []
    })
  },
})
