import { z } from 'zod'
import { DayText } from '#platform/parse.ts'
import { nfc } from '#platform/pure/text.ts'
import { postingKinds } from './posting.ts'
import { titleCodes } from './title.ts'

const short = z
  .string()
  .max(120)
  .nullable()
  .default(null)
  .transform((text) => (text === null || nfc(text) === '' ? null : nfc(text)))

/** A post as somebody states it. The unit by id, or by code as of today, else as of the first day; days both in. */
export const PostStated = z
  .object({
    unit: z.string().min(1),
    title: z.enum(titleCodes),
    from: DayText,
    lastDay: DayText.nullable().default(null),
    fullTime: z.boolean().default(false),
    kind: z.enum(postingKinds).default('other'),
    term: short,
    decision: short,
  })
  .refine(({ from, lastDay }) => lastDay === null || lastDay >= from, 'Đến ngày trước Từ ngày.')
export type PostStated = z.infer<typeof PostStated>
