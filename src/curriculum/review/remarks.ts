import { Refusal } from '#platform/refusal.ts'
import type { EditionGround } from '../edition-ground.ts'
import { overlapText } from '../overlap-text.ts'
import type { PieceContent, PieceKind } from '../piece.ts'
import type { Remark } from './review.ts'

/** How many remarks a form has room for. */
export const remarkRows = [1, 2, 3] as const

export type RemarkPart = 'piece' | 'quote' | 'text'

/** What the form calls a part of its nth remark. */
export function remarkName(nth: number, part: RemarkPart): string {
  return `remark-${nth}-${part}`
}

/** The remarks that a form says; a row that names no passage and says nothing is none. */
export function remarksTyped(typed: Readonly<Record<string, string | undefined>>): Remark[] {
  return remarkRows.flatMap((nth) => {
    const [piece = '', quote = '', text = ''] = (['piece', 'quote', 'text'] as const).map((part) =>
      typed[remarkName(nth, part)]?.trim(),
    )
    if (quote === '' && text === '') return []
    if (text === '') throw new Refusal('invalid', `Nhận xét ${nth}: chưa ghi cần sửa gì ở “${quote}”.`)
    if (piece === '') throw new Refusal('invalid', `Nhận xét ${nth}: chưa chọn chuyên đề, tài liệu.`)
    return [{ piece, quote, text }]
  })
}

/** Whether a passage stands in a piece, however its lines are broken. */
export function standsIn(kind: PieceKind, content: PieceContent, passage: string): boolean {
  return plain(said(kind, content)).includes(plain(passage))
}

/** What is wrong with remarks on an edition, in words: each is about a piece of it, and about words that stand there. */
export function wrongWithRemarks(ground: EditionGround, remarks: readonly Remark[]): string[] {
  const kinds = new Map<string, [PieceKind, PieceContent]>([
    [ground.edition.piece, ['edition', ground.edition.content]],
    ...ground.topics.map(({ revision: { piece, content } }) => [piece, ['topic', content]] as const),
    ...ground.materials.map(({ piece, content }) => [piece, ['material', content]] as const),
  ] as [string, [PieceKind, PieceContent]][])
  return remarks.flatMap(({ piece, quote }) => {
    const found = kinds.get(piece)
    if (!found) return ['Có nhận xét về một chuyên đề hay tài liệu không thuộc ấn bản này.']
    const [kind, content] = found
    if (standsIn(kind, content, quote)) return []
    return [
      `Đoạn “${quote}” không có trong “${content.title}”. Hãy chép nguyên văn một đoạn đang có, hoặc để trống ô này.`,
    ]
  })
}

function said(kind: PieceKind, content: PieceContent): string {
  if (kind !== 'edition') return [content.title, overlapText(kind, content), ...content.cites].join('\n')
  const { title, objectives, audience, cites, lessPracticeWhy } =
    content as EditionGround['edition']['content']
  return [title, objectives, audience, ...cites, lessPracticeWhy].join('\n')
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
