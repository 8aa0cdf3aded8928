import { z } from 'zod'
import { areas } from '#organization/area.ts'
import { levels } from '#organization/unit.ts'
import { languages } from '../material/material.ts'

/** What topics and materials are searched by. */
export const LessonFilters = z.object({
  /** Words of its title, outcomes or text, each whole or its beginning; left out: whatever it says. */
  text: z.string().max(200).default(''),
  kind: z.enum(['topic', 'material']).optional(),
  /** For this level, in this area: taught in an edition in force that is for both. */
  level: z.enum(levels).optional(),
  area: z.enum(areas).optional(),
  /** Only topics with so many taught periods at most. */
  mostPeriods: z.number().positive().optional(),
  /** Only topics that build this competency, or this sign of one. */
  builds: z.string().max(60).optional(),
  /** Only materials in this language. */
  language: z.enum(languages).optional(),
  /** Only materials with something to listen to. */
  spoken: z.boolean().optional(),
})
export type LessonFilters = z.infer<typeof LessonFilters>
