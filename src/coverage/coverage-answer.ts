import { z } from 'zod'
import { levels } from '#organization/unit.ts'
import { DayText, Id } from '#platform/parse.ts'

/** What `vun coverage --json` and `GET /api/v1/coverage` answer: a contract with the outside, so it is written down apart. */
const UnitName = z.strictObject({
  id: Id,
  code: z.string().nullable(),
  name: z.string(),
  level: z.enum(levels),
  unconfirmed: z.literal(true).optional(),
})

const MeasureReading = z.strictObject({
  measure: z.string(),
  population: z.number().int().min(0),
  covered: z.number().int().min(0),
  /** One decimal, rounded down; nobody, no rate. */
  rate: z.number().min(0).max(100).nullable(),
})

const TargetReading = z.strictObject({
  key: z.string(),
  measure: z.string(),
  milestone: DayText,
  goal: z.number().int().nullable(),
  verified: z.boolean(),
  distance: z.number().int().min(0).nullable(),
  status: z.enum(['reached', 'not_due', 'missed', 'no_goal']),
})

export const CoverageAnswer = z.strictObject({
  scheme: z.string(),
  on: DayText,
  from: DayText,
  unit: UnitName,
  attendances: z.number().int().min(0),
  measures: z.array(MeasureReading),
  targets: z.array(TargetReading),
  children: z.array(z.strictObject({ unit: UnitName, measures: z.array(MeasureReading) })),
})
