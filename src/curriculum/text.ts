import { z } from 'zod'
import { nfc } from '#platform/pure/text.ts'

/** One line: a title, a name. */
export const title = z.string().max(300).transform(nfc).pipe(z.string().min(1, 'Chưa ghi tên.'))

/** Several lines as they were written, in NFC; may be empty. */
export const text = z
  .string()
  .max(20_000)
  .default('')
  .transform((written) => written.normalize('NFC').replaceAll('\r\n', '\n').trimEnd())
