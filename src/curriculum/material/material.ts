import { z } from 'zod'
import { Id } from '#platform/parse.ts'
import { Document } from '../document/document.ts'
import { title } from '../text.ts'

/** Languages that materials are written or spoken in, by BCP 47 (domain §6: many branch heads speak another language at home). */
export const languages = [
  'vi',
  'hmn',
  'tyz',
  'tai',
  'mtq',
  'nut',
  'km',
  'jra',
  'rad',
  'bdq',
  'sed',
  'ium',
  'cjm',
] as const

/** What a material says: its text, where it comes from and under which licence, and of which other it is a version. */
export const MaterialContent = z.object({
  title,
  language: z.enum(languages).default('vi'),
  /** The material it puts into another language, and the text of that which it follows; older than the newest, it is stale. */
  versionOf: z.object({ material: Id, revision: Id }).nullable().default(null),
  /** Who made it and where it was taken from; without it nothing is published. */
  source: title,
  licence: title,
  cites: z.array(title).max(100).default([]),
  document: Document,
})
export type MaterialContent = z.infer<typeof MaterialContent>
