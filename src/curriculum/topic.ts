import { z } from 'zod'
import { Id } from '#platform/parse.ts'
import { noPeriods, Periods } from './periods.ts'
import { text, title } from './text.ts'

/** What a learner can do afterwards, and the sign of a competency that it builds. */
const Outcome = z.object({ text: title, sign: z.string().max(60).nullable().default(null) })

/** What a topic says: what it is for, how long and how it is taught, and by what. */
export const TopicContent = z.object({
  title,
  summary: text,
  outcomes: z.array(Outcome).max(50).default([]),
  periods: Periods.default(noPeriods),
  /** How it is tested. */
  test: text,
  /** What its lecturer must be able to do. */
  lecturer: text,
  materials: z.array(Id).max(50).default([]),
  cites: z.array(title).max(100).default([]),
})
export type TopicContent = z.infer<typeof TopicContent>
