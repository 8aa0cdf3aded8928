import { describe, expect, test } from 'vitest'
import { documentOf } from '#test/world/small-programme.ts'
import { EditionContent } from '../edition.ts'
import type { EditionGround, Revision } from '../edition-ground.ts'
import { MaterialContent } from '../material/material.ts'
import type { PieceContent } from '../piece.ts'
import { TopicContent } from '../topic.ts'
import { remarksTyped, standsIn, wrongWithRemarks } from './remarks.ts'

const topic = TopicContent.parse({
  title: 'Họp chi hội',
  summary: 'Mỗi buổi bàn\nmột việc.',
  cites: ['Luật A'],
})
const material = MaterialContent.parse({
  ...{ title: 'Chuyện kể', source: 'Tự soạn', licence: 'CC BY 4.0' },
  document: documentOf('Mở đầu bằng một câu chuyện.', 'Rồi hỏi từng chị.'),
})
const edition = EditionContent.parse({ title: 'Nghiệp vụ', objectives: 'Điều hành được chi hội' })
const revision = <Content extends PieceContent>(piece: string, content: Content) =>
  ({ piece, content }) as Revision & { content: Content }
const ground: EditionGround = {
  edition: revision('e', edition),
  topics: [{ compulsory: true, revision: revision('t', topic) }],
  materials: [revision('m', material)],
}

describe('a form', () => {
  const row = (nth: number, piece: string, quote: string, text: string) => ({
    [`remark-${nth}-piece`]: piece,
    [`remark-${nth}-quote`]: quote,
    [`remark-${nth}-text`]: text,
  })

  test('says each remark that was filled in; an empty row is none', () => {
    const typed = {
      ...row(1, 't', '', ''),
      ...row(2, 't', ' một việc ', 'Nêu ví dụ'),
      ...row(3, 'm', '', 'Ngắn'),
    }
    expect(remarksTyped(typed)).toEqual([
      { piece: 't', quote: 'một việc', text: 'Nêu ví dụ' },
      { piece: 'm', quote: '', text: 'Ngắn' },
    ])
    expect(remarksTyped({})).toEqual([])
  })

  test('that quotes a passage without a word on it is refused', () => {
    expect(() => remarksTyped(row(2, 't', 'một việc', ' '))).toThrow(/Nhận xét 2: chưa ghi cần sửa gì/)
    expect(() => remarksTyped(row(3, '', '', 'Ngắn'))).toThrow(/Nhận xét 3: chưa chọn/)
  })
})

describe('a passage', () => {
  test.each([
    ['topic', topic, 'buổi bàn một việc', true],
    ['topic', topic, 'Luật A', true],
    ['topic', topic, '', true],
    ['topic', topic, 'hai việc', false],
    ['material', material, 'câu chuyện. Rồi hỏi', true],
    ['material', material, 'Chuyện kể'.normalize('NFD'), true],
    ['material', material, 'Điều hành', false],
    ['edition', edition, 'Điều hành  được', true],
  ] as const)('of a %s is found however its lines are broken', (kind, content, passage, found) => {
    expect(standsIn(kind, content, passage)).toBe(found)
  })
})

describe('remarks on an edition', () => {
  const wrong = (piece: string, quote: string) => wrongWithRemarks(ground, [{ piece, quote, text: 'Sửa' }])

  test('stand where their passage stands', () => {
    expect([...wrong('t', 'một việc'), ...wrong('m', 'hỏi từng chị'), ...wrong('e', 'chi hội')]).toEqual([])
  })

  test('are refused elsewhere, in words', () => {
    expect(wrong('t', 'hỏi từng chị')[0]).toMatch(/Đoạn “hỏi từng chị” không có trong “Họp chi hội”/)
    expect(wrong('x', '')[0]).toMatch(/không thuộc ấn bản này/)
  })
})
