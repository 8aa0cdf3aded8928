import { fold } from '#platform/pure/text.ts'
import type { Understood } from './cell.ts'
import type { Sex } from './national-id.ts'

export type PostingKind = 'elected' | 'appointed' | 'planned' | 'other'

const sexes: Record<Sex, RegExp> = {
  female: /^(nu|gai|female|f|nu gioi)$/,
  male: /^(nam|trai|male|m|nam gioi)$/,
}
const yes = /^(x+|co|1|true|dung|yes|y|v|✓|✔|√|☑|chuyen trach|ct)$/
const no = /^(khong|0|false|sai|no|n|ko|k|☐|(khong|ban) chuyen trach|kiem nhiem|kn)$/
const kinds: Record<PostingKind, RegExp> = {
  elected: /^(duoc )?(bau( cu| ra)?|dac cu|tai cu)$/,
  appointed: /^(duoc )?(chi dinh|bo nhiem|dieu dong|luan chuyen|phan cong)$/,
  planned: /^(duoc )?(quy hoach|nguon|nguon quy hoach|quy hoach nguon|du nguon|trong quy hoach)$/,
  other: /^(khac|tuyen dung|hop dong|bien che|kiem nhiem)$/,
}

/** A name as written; it has at least one letter and no more than 100 characters. */
export function writtenName(text: string): Understood<string> {
  if (!/\p{L}/u.test(text)) return { wrong: 'Không phải họ tên.' }
  if (text.length > 100) return { wrong: 'Họ tên dài quá 100 ký tự.' }
  return /\d/.test(text) ? { value: text, warning: 'Họ tên có chữ số.' } : { value: text }
}

/** Nữ or nam. */
export function writtenSex(text: string): Understood<Sex> {
  const sex = (['female', 'male'] as const).find((one) => sexes[one].test(fold(text)))
  return sex ? { value: sex } : { wrong: 'Giới tính ghi Nữ hoặc Nam.' }
}

/** x, có, 1, đúng; or không, 0, sai. */
export function writtenYes(text: string): Understood<boolean> {
  const word = fold(text)
  if (yes.test(word)) return { value: true }
  return no.test(word) ? { value: false } : { wrong: 'Đánh x nếu chuyên trách, để trống nếu không.' }
}

/** How a post came to be held. */
export function writtenKind(text: string): Understood<PostingKind> {
  const word = fold(text)
  const kind = (Object.keys(kinds) as PostingKind[]).find((one) => kinds[one].test(word))
  return kind ? { value: kind } : { wrong: 'Loại ghi Bầu, Chỉ định, Quy hoạch hoặc Khác.' }
}

/**
 * A title as written. “Nguồn Chủ tịch” and “Chủ tịch (quy hoạch)” are no posts but plans for one: the title is then what
 * she is planned for, and `planned` says so, for such rows are seen by few.
 */
export function writtenTitle(text: string): Understood<{ title: string; planned: boolean }> {
  if (text.length > 100) return { wrong: 'Chức danh dài quá 100 ký tự.' }
  const bare = text
    .replace(/^((nguồn|quy hoạch|dự nguồn)( chức danh)?( quy hoạch)?)[ :–-]+(?=\p{L})/iu, '')
    .replace(/ ?\((nguồn|quy hoạch|dự nguồn)\)$/iu, '')
  return { value: { title: bare, planned: bare !== text } }
}
