import { fold } from '#platform/pure/text.ts'
import type { Understood } from './cell.ts'

const trainingContents = [
  'union_work',
  'social_work',
  'job_specific',
  'women_work',
  'gender_equality',
  'other',
] as const
export type TrainingContent = (typeof trainingContents)[number]
export type TrainingForm = 'in_person' | 'online' | 'blended'

/** Kinds of content of Đề án 1893 by the words that tell them, wherever they stand in the phrase. */
const tellingWords: Record<TrainingContent, RegExp> = {
  union_work: /cong tac hoi|nghiep vu hoi|\bnvcth\b|\bct hoi\b/,
  social_work: /cong tac xa hoi|\bctxh\b/,
  job_specific: /vi tri viec lam|\bvtvl\b|chuyen sau/,
  women_work: /cong tac phu nu|\bctpn\b/,
  gender_equality: /binh dang gioi|\bbdg\b/,
  other: /^khac$|noi dung khac/,
}
/** Parts of a phrase that say nothing of their own: “kiến thức, kỹ năng chuyên sâu theo vị trí việc làm”. */
const fillers =
  /^(kien thuc|ky nang|ki nang|nghiep vu|chuyen mon|boi duong|tap huan|cap nhat|va|cac)( (kien thuc|ky nang|ki nang|nghiep vu|chuyen mon))*$/
const failed = /^(khong|chua|ko|k|kd|truot|hong|rot|yeu|kem|0|false|sai|vang|bo hoc|bo do)( |$)/
const passed =
  /^(d|dat|da dat|hoan thanh|da hoan thanh|x|co|1|true|dung|v|✓|✔|√|xuat sac|gioi|kha|tot|trung binh|tb)( |$)/
const mostPeriods = 2_000

/** One or more kinds of content; what is none of the kinds counts as other, with a warning, for it counts towards no target. */
export function writtenContents(text: string): Understood<TrainingContent[]> {
  const parts = text
    .split(/[;,/\n|+]/)
    .map(fold)
    .filter((part) => part !== '')
  const found = new Set<TrainingContent>()
  const strange: string[] = []
  for (const part of parts) {
    const kinds = trainingContents.filter((kind) => tellingWords[kind].test(part))
    for (const kind of kinds) found.add(kind)
    if (kinds.length === 0 && !fillers.test(part)) strange.push(part)
  }
  if (strange.length > 0 || found.size === 0) found.add('other')
  const value = trainingContents.filter((kind) => found.has(kind))
  const known = strange.length === 0 && parts.length > 0
  return known
    ? { value }
    : { value, warning: 'Có nội dung ngoài danh mục, ghi là “khác” và không tính vào chỉ tiêu.' }
}

/** Trực tiếp, trực tuyến or kết hợp. */
export function writtenForm(text: string): Understood<TrainingForm> {
  const word = fold(text)
  const online = /truc tuyen|online|tu xa|qua mang/.test(word)
  const inPerson = /truc tiep|tap trung|offline/.test(word)
  if (/ket hop|hon hop|blended/.test(word) || (online && inPerson)) return { value: 'blended' }
  if (online || inPerson) return { value: online ? 'online' : 'in_person' }
  return { wrong: 'Hình thức ghi Trực tiếp, Trực tuyến hoặc Kết hợp.' }
}

/** Đạt or Không đạt; a grade from trung bình up is a pass. */
export function writtenResult(text: string): Understood<boolean> {
  const word = fold(text)
  if (failed.test(word)) return { value: false }
  return passed.test(word) ? { value: true } : { wrong: 'Kết quả ghi Đạt hoặc Không đạt.' }
}

/** A number of periods (tiết), with a decimal comma or point. */
export function writtenPeriods(text: string): Understood<number> {
  const number = /^(\d{1,5}(?:[.,]\d{1,2})?)( ?tiết)?$/iu.exec(text)?.[1]
  const value = Number(number?.replace(',', '.'))
  if (number === undefined) return { wrong: 'Số tiết phải là số, ví dụ 16 hoặc 7,5.' }
  return value <= mostPeriods ? { value } : { wrong: `Số tiết lớn hơn ${mostPeriods}.` }
}
