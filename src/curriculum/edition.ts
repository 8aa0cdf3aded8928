import { z } from 'zod'
import { areas } from '#organization/area.ts'
import { levels } from '#organization/unit.ts'
import { Id } from '#platform/parse.ts'
import { contents, forms } from './content.ts'
import { text, title } from './text.ts'

const listOf = <const Values extends readonly string[]>(values: Values) => z.array(z.enum(values)).default([])

/** What an edition says: for whom and to what end, in which form, and its topics in order. */
export const EditionContent = z.object({
  title,
  objectives: text,
  audience: text,
  levels: listOf(levels),
  areas: listOf(areas),
  contents: listOf(contents),
  form: z.enum(forms).default('in_person'),
  /** Blended with a gate: the online test is passed before the part in class (programme 4473/QĐ-ĐCT). */
  gate: z.boolean().default(false),
  topics: z
    .array(z.object({ topic: Id, compulsory: z.boolean() }))
    .max(100)
    .refine(
      (all) => new Set(all.map(({ topic }) => topic)).size === all.length,
      'Một chuyên đề đứng hai lần.',
    )
    .default([]),
  /** Out of the elective topics a province chooses so many. */
  electives: z.number().int().min(0).max(100).default(0),
  /** The largest class that is meant; null: not said. */
  classSize: z.number().int().min(1).max(1000).nullable().default(null),
  cites: z.array(title).max(100).default([]),
  /** Why it gives less of its time to practice than the edition before, where it does. */
  lessPracticeWhy: text,
})
export type EditionContent = z.infer<typeof EditionContent>
