import { z } from 'zod'
import { DayText, Id } from '#platform/parse.ts'
import { roles } from './role.ts'

/** A role over a unit and all below it; from today unless said, up to and with a last day if one is said. */
export const NewGrant = z.object({
  id: Id,
  unit: Id,
  role: z.enum(roles),
  from: DayText.optional(),
  until: DayText.optional(),
})
export type NewGrant = z.infer<typeof NewGrant>
