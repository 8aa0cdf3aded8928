import { between, chance, pick, type Random } from '#platform/pure/random.ts'
import type { Theme } from './themes.ts'

const syllabary = [
  'bình',
  'thường',
  'xuyên',
  'quan',
  'tâm',
  'gắn',
  'bó',
  'sẻ',
  'chia',
  'chủ',
  'động',
  'mạnh',
  'dạn',
  'khéo',
  'léo',
  'tỉ',
  'mỉ',
  'bền',
  'chặt',
  'rộng',
  'khắp',
  'sâu',
  'sát',
  'thiết',
  'thực',
  'gần',
  'gũi',
  'minh',
  'bạch',
  'kịp',
  'thời',
  'hợp',
  'lòng',
  'dân',
  'đúng',
  'hướng',
  'trọn',
  'vẹn',
  'giản',
  'dị',
  'sáng',
  'tạo',
  'cẩn',
  'thận',
  'vững',
  'chắc',
  'linh',
  'hoạt',
  'nhẹ',
  'nhàng',
] as const
const verbs = [
  'tổ chức',
  'giám sát',
  'vận động',
  'trao đổi',
  'chuẩn bị',
  'rà soát',
  'tiếp nhận',
  'đề xuất',
  'lựa chọn',
  'ghi nhận',
  'theo dõi',
  'hoàn thiện',
  'duy trì',
  'nhân rộng',
  'tháo gỡ',
  'chia sẻ',
  'điều chỉnh',
  'khảo sát',
] as const
const nouns = [
  'hội viên',
  'mô hình',
  'buổi gặp',
  'ý kiến',
  'nguồn lực',
  'địa bàn',
  'gia đình',
  'lao động nữ',
  'chỉ tiêu',
  'tài liệu',
  'kinh phí',
  'phong trào',
  'cấp ủy',
  'ngành y tế',
  'nhà trường',
  'doanh nghiệp',
  'thói quen',
  'niềm tin',
  'cơ hội',
  'trách nhiệm',
] as const
const joints = [
  'trong khi',
  'để',
  'vì',
  'nhưng',
  'cho nên',
  'đồng thời',
  'miễn là',
  'dù',
  'hễ',
  'và',
] as const
const bullets = ['- ', '* ', '+ ', '• '] as const

/** Another hand: clauses put together word by word, in lists, tables and headings, long and short. */
export function otherHand(random: Random, theme: Theme): string {
  if (chance(random, 0.12)) return `${pick(random, bullets)}${clause(random, theme)}\n`
  if (chance(random, 0.06))
    return `| ${pick(random, theme.things)} | ${between(random, 1, 400)} | ${between(random, 1, 99)},${between(random, 0, 9)} % | ${pick(random, nouns)} ${pick(random, syllabary)} |\n`
  const parts = Array.from({ length: between(random, 1, 4) }, () => clause(random, theme))
  const text = parts.reduce((sum, part) => `${sum} ${pick(random, joints)} ${part}`)
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function clause(random: Random, theme: Theme): string {
  const subject = chance(random, 0.5) ? pick(random, theme.people) : pick(random, nouns)
  const object = chance(random, 0.4) ? pick(random, theme.things) : pick(random, nouns)
  const manner = chance(random, 0.7) ? ` ${pick(random, syllabary)} ${pick(random, syllabary)}` : ''
  const count = chance(random, 0.2) ? ` ${between(random, 2, 900)}` : ''
  const verb = chance(random, 0.3) ? pick(random, theme.acts) : `${pick(random, verbs)}${count} ${object}`
  return `${subject} ${verb}${manner}`
}
