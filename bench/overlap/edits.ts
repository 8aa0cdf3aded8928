import { pick, type Random, shuffled } from '#platform/pure/random.ts'
import { fold, tones } from '#platform/pure/text.ts'

const synonyms: Record<string, string> = {
  'hội viên': 'chị em',
  'cán bộ': 'người phụ trách',
  cần: 'phải',
  'vận động': 'thuyết phục',
  'phối hợp': 'cùng làm',
  'gia đình': 'mái ấm',
  'tổ chức': 'tiến hành',
  khi: 'lúc',
  'nhờ vậy': 'do đó',
  đã: 'từng',
  hơn: 'thêm',
  'học viên': 'người học',
  'thảo luận': 'bàn bạc',
  nếu: 'giả sử',
  giúp: 'hỗ trợ',
  chưa: 'không hề',
  'vì sao': 'tại sao',
  tìm: 'kiếm',
}
const fillers = [
  'cũng',
  'thật',
  'rất',
  'luôn',
  'hiện nay',
  'thường',
  'nói chung',
  'một cách',
  'tại địa phương',
  'ở đây',
  'cụ thể',
  'đặc biệt',
] as const

/** The text with about so great a share of its words lost, added or put otherwise; lines stay. */
export function edited(random: Random, text: string, share: number): string {
  const words = text.split(/(?<= )|(?<=\n)/)
  const out: string[] = []
  for (const word of words) {
    const draw = random()
    if (draw >= share || word.endsWith('\n')) out.push(word)
    else if (draw < share * 0.3) out.push(word, `${pick(random, fillers)} `)
    else if (draw < share * 0.7) out.push(`${otherWord(random, word.trim())} `)
  }
  return out.join('')
}

export function withoutDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
}

/** hòa → hoà, thúy → thuý, khỏe → khoẻ: the newer placement of the tone. */
export function otherTones(text: string): string {
  const toned: Record<string, string> = {
    òa: 'oà',
    óa: 'oá',
    ỏa: 'oả',
    õa: 'oã',
    ọa: 'oạ',
    òe: 'oè',
    óe: 'oé',
    ỏe: 'oẻ',
    õe: 'oẽ',
    ọe: 'oẹ',
    ùy: 'uỳ',
    úy: 'uý',
    ủy: 'uỷ',
    ũy: 'uỹ',
    ụy: 'uỵ',
  }
  return tones(text).replace(
    /(òa|óa|ỏa|õa|ọa|òe|óe|ỏe|õe|ọe|ùy|úy|ủy|ũy|ụy)(?!\p{L})/gu,
    (rhyme) => toned[rhyme] ?? rhyme,
  )
}

export function shuffledParagraphs(random: Random, text: string): string {
  return shuffled(random, text.split('\n\n')).join('\n\n')
}

export function shuffledSentences(random: Random, text: string): string {
  return shuffled(random, text.split(/(?<=[.!?])\s+/u)).join(' ')
}

function otherWord(random: Random, word: string): string {
  const known = Object.keys(synonyms).filter((key) => fold(key).split(' ').includes(fold(word)))
  return known.length > 0 ? (synonyms[pick(random, known)] ?? word) : pick(random, fillers)
}
