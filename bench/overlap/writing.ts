import { between, chance, pick, type Random, shuffled } from '#platform/pure/random.ts'
import { otherHand } from './clauses.ts'
import { fromStock } from './pools.ts'
import { sentence } from './sentences.ts'
import type { Theme } from './themes.ts'

/** Who writes: sentences with gaps, clauses word by word, or whole sentences out of a theme's common stock. */
export const hands = { sentences: sentence, clauses: otherHand, stock: fromStock }
export type Hand = keyof typeof hands

/** Paragraphs of one text, of about so many syllables. */
export function written(random: Random, hand: Hand, theme: Theme, syllables: number): string {
  const paragraphs: string[] = []
  let left = syllables
  while (left > 0) {
    const sentences: string[] = []
    for (let room = between(random, 30, 110); room > 0 && left > 0; ) {
      const next = hands[hand](random, theme)
      const length = next.split(' ').length
      sentences.push(next)
      room -= length
      left -= length
    }
    paragraphs.push(sentences.join(' ').trim())
  }
  return paragraphs.join('\n\n')
}

/** A topic inside a theme: a part of its words, so that two texts on it are nearer than two on the theme. */
export function topicOf(random: Random, theme: Theme): Theme {
  const some = (words: readonly string[], count: number) => shuffled(random, words).slice(0, count)
  return {
    name: theme.name,
    things: some(theme.things, 3),
    acts: some(theme.acts, 4),
    troubles: some(theme.troubles, 3),
    people: some(theme.people, 3),
  }
}

/** What stands above and below a paper: heading, grounds, a sentence the corpus has to teach; closing, receivers, signature. */
export function framed(random: Random, text: string): string {
  return closed(random, headed(random, text))
}

function closed(random: Random, text: string): string {
  if (chance(random, 0.6)) return text
  return `${text}\n\n${pick(random, closings)}\n\nNơi nhận:\n${shuffled(random, receivers).slice(0, 4).join('\n')}\n${signature}`
}

function headed(random: Random, text: string): string {
  if (chance(random, 0.3)) return text
  const grounds = shuffled(random, groundsKnown).slice(0, between(random, 2, 4))
  return `${national}\n\n${grounds.join('\n')}\n\n${chance(random, 0.7) ? `${pick(random, standing)}\n\n` : ''}${text}`
}

/** How the paragraphs of a frame begin; the body of a paper stands between them. */
export const framing = /^(CỘNG|Căn cứ|Theo đề|Tài liệu này|Sau khi học|Trên đây là|Nhận được|Nơi nhận)/u

const closings = [
  'Trên đây là kế hoạch của Ban Thường vụ Hội, đề nghị các cấp Hội nghiêm túc triển khai thực hiện. Trong quá trình thực hiện, nếu có vướng mắc, kịp thời phản ánh về Ban Thường vụ để xem xét, chỉ đạo./.',
  'Nhận được kế hoạch này, đề nghị các đơn vị xây dựng kế hoạch cụ thể của đơn vị mình và báo cáo kết quả về Ban Thường vụ theo thời gian quy định./.',
]
const receivers = [
  '- Thường trực Tỉnh ủy (để báo cáo);',
  '- Trung ương Hội LHPN Việt Nam;',
  '- Ủy ban Mặt trận Tổ quốc tỉnh;',
  '- Hội LHPN các xã, phường (để thực hiện);',
  '- Các chi hội (để thực hiện);',
  '- Lưu: VT, Ban Tổ chức.',
]
const signature = 'TM. BAN THƯỜNG VỤ\nCHỦ TỊCH\n(Đã ký)'

const national = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------'
const groundsKnown = [
  'Căn cứ Luật Bình đẳng giới số 73/2006/QH11 ngày 29 tháng 11 năm 2006 của Quốc hội;',
  'Căn cứ Quyết định số 1893/QĐ-TTg ngày 31 tháng 12 năm 2018 của Thủ tướng Chính phủ phê duyệt Đề án bồi dưỡng cán bộ Hội;',
  'Căn cứ Nghị định số 101/2017/NĐ-CP ngày 01 tháng 9 năm 2017 của Chính phủ về đào tạo, bồi dưỡng cán bộ, công chức, viên chức;',
  'Căn cứ Điều lệ Hội Liên hiệp Phụ nữ Việt Nam khóa XIII;',
  'Theo đề nghị của Trưởng Ban Tổ chức,',
]
const standing = [
  'Tài liệu này dùng cho các lớp bồi dưỡng do Hội tổ chức trong khuôn khổ đề án, được biên soạn trên cơ sở kế thừa các tài liệu trước đây và ý kiến của các chuyên gia; ban biên soạn mong nhận được góp ý của các cấp Hội và học viên để lần in sau được hoàn thiện hơn, xin trân trọng cảm ơn.',
  'Sau khi học xong chuyên đề, học viên trình bày được những vấn đề cơ bản của nội dung, vận dụng được vào thực tiễn công tác Hội tại địa phương, có thái độ tích cực, chủ động, trách nhiệm trong học tập và trong công việc được giao, đồng thời biết tự đánh giá kết quả của mình.',
]
