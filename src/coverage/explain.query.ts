import { z } from 'zod'
import { DayText } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { getMeasure } from '#schemes/scheme.query.ts'
import { type Explanation, explanationOf } from './explanation.ts'
import { factsOf, judgedBy } from './explanation-ground.query.ts'

const Input = z.object({
  scheme: z.string().default('de-an-1893'),
  person: z.string(),
  measure: z.string(),
  on: DayText,
})

/** Why a person is counted in one measure, or why not. */
export const explain = query({
  name: 'coverage.explain',
  input: Input,
  async run(asking: Asking, { scheme, person, measure: key, on }): Promise<Explanation> {
    const measure = await getMeasure(asking, scheme, key)
    const facts = await factsOf(asking, person, on)
    const judging = (await judgedBy(asking, facts, [measure])).get(measure.no)
    if (judging) return explanationOf(facts, measure, judging.rule, judging.stays)
    throw new Refusal(
      'missing',
      measure.restricted
        ? `Đề án “${scheme}” không có chỉ tiêu “${key}”.`
        : `Chỉ tiêu ${key} chưa có quy tắc cho ngày ${on}.`,
    )
  },
})
