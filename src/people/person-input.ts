import { z } from 'zod'
import { nfc } from '#platform/pure/text.ts'
import { birthText, parseBirth } from './birth.ts'
import { ethnicGroups } from './ethnic-group.ts'
import { normalNationalId } from './national-id.ts'
import { normalPhone } from './phone.ts'

const text = (most: number) => z.string().max(most).transform(nfc)

/** A name as written: letters in any writing, whatever its parts. */
export const NameText = text(100).refine((name) => /\p{L}/u.test(name), 'Họ tên phải có chữ.')
/** A birth date as people write it, as far as it is known; kept as `birthText` writes it. */
export const BirthText = understood((written) => {
  const birth = parseBirth(written)
  return birth && birthText(birth)
}, 'Ngày sinh viết 27/05/1967, 05/1967 hoặc 1967.')
export const PhoneText = understood(normalPhone, 'Số điện thoại chưa đúng.')
export const NationalIdText = understood(normalNationalId, 'Số CCCD có 12 chữ số, CMND cũ có 9 chữ số.')
export const CodeText = text(60).refine((code) => code !== '', 'Mã không được để trống.')
export const SexCode = z.enum(['female', 'male'])
export const EthnicGroupCode = z
  .string()
  .refine((code) => ethnicGroups.some((group) => group.code === code), 'Dân tộc chưa có trong danh mục.')

function understood(understand: (written: string) => string | undefined, otherwise: string) {
  return z.string().transform((written, context) => {
    const value = understand(written)
    if (value !== undefined) return value
    context.addIssue({ code: 'custom', message: otherwise })
    return z.NEVER
  })
}
