import { describe, expect, test } from 'vitest'
import { compare } from '#curriculum/overlap/compare.ts'
import { lookAlikes } from '#curriculum/overlap/look-alikes.ts'
import { prepare } from '#curriculum/overlap/prepared.ts'
import { syllablesOf } from '#curriculum/overlap/syllables.ts'

const heading = `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Căn cứ Luật Bình đẳng giới số 73/2006/QH11 ngày 29 tháng 11 năm 2006 của Quốc hội;
Căn cứ Quyết định số 1893/QĐ-TTg ngày 31 tháng 12 năm 2018 của Thủ tướng Chính phủ phê duyệt
Đề án bồi dưỡng cán bộ Hội Liên hiệp Phụ nữ Việt Nam các cấp;
Theo đề nghị của Trưởng Ban Tổ chức,
`
const mediation = [
  'Chị Hòa là chi hội trưởng của một bản có hơn bốn mươi nóc nhà. Đêm hôm ấy chị nghe tiếng khóc từ nhà bên, nhưng chị không sang ngay. Chị gọi trưởng bản và anh công an viên rồi ba người cùng đến, đứng ngoài cổng hỏi vọng vào xem có cần gì không.',
  'Khi cửa mở, chị chỉ xin một bát nước và ngồi xuống cạnh người vợ. Không ai nhắc đến chuyện vừa xảy ra cho tới lúc đứa nhỏ ngủ lại. Sáng hôm sau hai chị em ra suối giặt áo, và câu chuyện được kể từ đầu, chậm rãi, không ai ngắt lời.',
  'Bài học ở đây là thứ tự của việc làm: an toàn trước, lắng nghe sau, rồi mới tới chuyện phải trái. Người hòa giải thường thuộc luật mà quên mất thứ tự ấy, cho nên nói rất đúng vào lúc chẳng ai nghe được điều gì.',
]
const savings = [
  'Tổ tiết kiệm họp vào tối mùng năm, sau bữa cơm. Sổ được chép thành hai bản, một bản tổ trưởng giữ, một bản để ở nhà người được bầu làm thủ quỹ tháng đó. Ai nộp chậm thì tự mình nói lý do, không ai phải nói hộ ai.',
  'Lần đầu cho vay, cả tổ đi xem chuồng gà của chị Mỷ. Người thì lo rét, người thì lo cáo, rốt cuộc số tiền vay ít hơn chị xin nhưng lại kèm theo bốn buổi công dựng chuồng. Món vay ấy trả đủ trước hạn hai tháng.',
  'Điều khiến ngân hàng tin không phải con số trong sổ mà là cách tổ xử một món chậm trả: không bêu tên trên loa, không thu của, chỉ cử hai người đến nhà hỏi han và cùng tính lại mùa vụ sau.',
]
const [lesson, other] = [mediation.join('\n\n'), savings.join('\n\n')]

function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
}

function kind(one: string, two: string): string {
  return compare(prepare(one), prepare(two)).kind
}

describe('two lessons are one', () => {
  test.each([
    ['as they are', lesson],
    ['with the diacritics lost', bare(lesson)],
    ['with the tone elsewhere', lesson.replaceAll('Hòa', 'Hoà').replaceAll('hòa', 'hoà')],
    [
      'in NFD, with other line ends and a byte order mark',
      `\uFEFF${lesson.normalize('NFD').replaceAll('\n', '\r\n')}`,
    ],
    ['in capitals', lesson.toUpperCase()],
    ['under the national heading and its legal grounds', `${heading}\n${lesson}`],
  ])('%s', (_, copy) => {
    const { kind, shareA, shareB } = compare(prepare(lesson), prepare(copy))
    expect(kind).toBe('verbatim')
    expect([shareA, shareB].every((share) => share >= 0.97)).toBe(true)
  })

  test('with the paragraphs in another order, as an edited copy', () => {
    expect(kind(lesson, mediation.toReversed().join('\n\n'))).toBe('edited')
  })

  test('with a word in ten put otherwise, as an edited copy', () => {
    const words = lesson.split(' ')
    const changed = words.map((word, at) => (at % 10 === 4 ? 'khác' : word)).join(' ')
    expect(kind(lesson, changed)).toBe('edited')
  })
})

describe('two lessons are not one', () => {
  test('only because they speak of the Union’s work', () => {
    expect(kind(lesson, other)).toBe('none')
  })

  test('only because they stand under one heading', () => {
    expect(kind(`${heading}\n${lesson}`, `${heading}\n${other}`)).toBe('none')
  })
})

test('a passage that was taken over is found to the word, in both texts', () => {
  const taken = `${mediation[1]} ${mediation[2]}`
  const host = `${savings[0]}\n\n${taken}\n\n${savings[1]}\n${savings[2]}`
  const { kind, passages, shareB } = compare(prepare(lesson), prepare(host))
  expect(kind).toBe('partial')
  expect(passages).toHaveLength(1)
  const [passage] = passages
  expect(lesson.slice(...passage!.a).replace(/\s+/g, ' ')).toBe(taken.replace(/\.$/, ''))
  expect(host.slice(...passage!.b)).toBe(taken.replace(/\.$/, ''))
  expect(shareB).toBeCloseTo(syllablesOf(taken).keys.length / syllablesOf(host).keys.length, 1)
})

describe('a corpus', () => {
  const among = (texts: string[]) => lookAlikes(texts.length, (document) => texts[document] ?? '')

  test('of two equal files has one pair, however short they are', () => {
    expect(among([lesson, lesson])).toMatchObject([{ a: 0, b: 1, kind: 'verbatim', shareA: 1, shareB: 1 }])
    expect(among(['Chào chị em', 'chào chị em!'])).toMatchObject([{ kind: 'verbatim' }])
  })

  test('of empty files has none', () => {
    expect(among(['', '', ' \n', lesson])).toEqual([])
    expect(among([])).toEqual([])
  })

  test('finds a passage in every text that has it', () => {
    const taken = `${mediation[0]} ${mediation[1]}`
    const found = among([
      `${taken} ${savings[0]}`,
      `${savings[1]} ${taken}`,
      `${savings[2]} ${taken} Hết.`,
      other,
    ])
    const copies = found.filter(({ a, b }) => b < 3 && a < 3)
    expect(copies.map(({ a, b }) => [a, b]).toSorted()).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ])
  })

  test('learns what all its texts begin with, and does not count it', () => {
    const standing = `${mediation[0]} ${mediation[1]}`
    const under = Array.from({ length: 8 }, (_, at) => {
      const own = other.split(' ').map((word) => `${word}${at}`)
      return `${standing}\n${own.join(' ')}`
    })
    expect(among(under)).toEqual([])
    expect(among(under.slice(0, 2))).toMatchObject([{ kind: 'partial' }])
  })
})

test('a passage whose sentences stand in another order is a passage all the same', () => {
  const sentences = `${mediation[0]} ${mediation[1]}`.split(/(?<=\.) /)
  const ours = [savings[0], ...sentences, savings[1]].join(' ')
  const theirs = [savings[2], ...sentences.toReversed(), mediation[2]].join(' ')
  const { kind, passages } = compare(prepare(ours), prepare(theirs))
  expect(kind).toBe('partial')
  expect(passages.map(({ a }) => ours.slice(...a))).toEqual([sentences.join(' ').slice(0, -1)])
  const scattered = sentences.flatMap((sentence, at) => [sentence, savings[at % 3]]).join(' ')
  expect(
    compare(prepare(ours.replace(savings[0]!, '').replace(savings[1]!, '')), prepare(scattered)).kind,
  ).toBe('none')
})

describe('two sentences that stand in two texts with something else between', () => {
  const said = mediation.slice(0, 2).join(' ').split(' ')
  const part = (from: number, end: number) => said.slice(from, end).join(' ')
  const ours = (between: string) => [savings[0], part(0, 34), between, part(54, 88), savings[1]].join(' ')
  const theirs = (between: string) => [part(0, 34), between, part(54, 88), mediation[2]].join(' ')
  const put = 'Hôm sau cả bản kéo nhau ra đồng gặt nốt thửa ruộng cuối mùa trước khi trời trở gió'

  test('may have met by chance: alone they are called no passage', () => {
    expect(kind(ours(part(34, 54)), theirs(put))).toBe('none')
    expect(kind(ours(''), theirs(put))).toBe('none')
  })

  test('tell when nothing stands between, or when they were edited all over', () => {
    expect(kind(ours(''), theirs(''))).toBe('partial')
    const words = theirs(part(34, 54)).split(' ')
    const changed = words.map((word, at) => (at % 9 === 4 ? 'khác' : word)).join(' ')
    expect(kind(ours(part(34, 54)), changed)).toBe('partial')
  })
})
