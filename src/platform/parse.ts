import { z } from 'zod'
import { parseDay } from './pure/day.ts'
import { Refusal } from './refusal.ts'

z.config(z.locales.vi())

/** A day as text, refused when there is no such day. */
export const DayText = z
  .string()
  .refine((text) => parseDay(text) !== undefined, 'Ngày phải viết YYYY-MM-DD và có thật.')
export const Id = z.guid()

/** Parses at the edge, once; what is wrong is refused in words, naming the field. */
export function parse<Output>(schema: z.ZodType<Output>, input: unknown): Output {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const details = result.error.issues.map((issue) => `${issue.path.join('.') || 'đầu vào'}: ${issue.message}`)
  throw new Refusal('invalid', `Dữ liệu gửi lên chưa đúng: ${details.join('; ')}`, details)
}
