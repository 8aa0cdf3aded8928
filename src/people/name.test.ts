import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bareGiven, sortKey, splitName } from '#people/name.ts'
import { same } from '#platform/pure/text.ts'

const collator = new Intl.Collator('vi')

describe('the parts of a name', () => {
  test.each([
    ['Nguyễn Thị Ánh', 'Nguyễn', 'Thị', 'Ánh'],
    ['Nông  Thị Thu\u00A0Hiền', 'Nông', 'Thị Thu', 'Hiền'],
    ['Chớ Mò', 'Chớ', '', 'Mò'],
    ['Mùi', '', '', 'Mùi'],
    ['', '', '', ''],
    ['Tôn Nữ Thị Ninh', 'Tôn Nữ', 'Thị', 'Ninh'],
    ["H'Hen Niê", 'Niê', '', "H'Hen"],
    ['H’Yéo Rơ Châm', 'Rơ Châm', '', 'H’Yéo'],
    ["Ksor H'Nhan", 'Ksor', '', "H'Nhan"],
    ['Y Moan Êñuôl', 'Êñuôl', '', 'Y Moan'],
    ['Ka Hem', '', '', 'Ka Hem'],
    ["K'Brìu", '', '', "K'Brìu"],
    ['Y Thị Lan', 'Y', 'Thị', 'Lan'],
  ])('of “%s” are as its people read it', (full, family, middle, given) => {
    expect(splitName(full)).toEqual({ family, middle, given })
  })

  test('lose no word of the name', () => {
    fc.assert(
      fc.property(names(), (full) => {
        const { family, middle, given } = splitName(full)
        expect([family, middle, given].join(' ').split(' ').filter(Boolean).sort()).toEqual(
          full.split(' ').sort(),
        )
        expect(given).not.toBe('')
      }),
    )
  })
})

describe('the order of people in lists', () => {
  test('is by given name, then family name, then middle names, in Vietnamese letters', () => {
    const listed = [
      'Nguyễn An',
      'Lý Thị Ánh',
      'Đỗ Ăn',
      'Lê Thị Ân',
      'Bàn Thị Ẩn',
      'Lê Bình',
      'Nguyễn Thị Bình',
      'Nguyễn Thu Bình',
      'Phan Da',
      'Nguyễn Dung',
      'Lò Thị Đa',
      'Vì Thị Đào',
      'Hoàng Đặng',
      'HOÀNG THỊ HOA',
      'Nông Thị Hoà',
      "H'Hoan Niê",
      'Y Moan Êñuôl',
      'Triệu Mùi',
    ]
    expect(inOrder([...listed].reverse())).toEqual(listed)
  })

  test('takes no notice of case and of the school of tone placement', () => {
    expect(sortKey('NÔNG THỊ HOÀ')).toBe(sortKey('Nông Thị Hòa'))
  })

  test('agrees with Intl.Collator on given name, family name and middle names', () => {
    fc.assert(
      fc.property(names(), names(), (a, b) => {
        expect(Math.sign(bytes(sortKey(a), sortKey(b))), `${a} | ${b}`).toBe(Math.sign(collated(a, b)))
      }),
      { numRuns: 3000 },
    )
  })

  test('agrees with Intl.Collator on every pair of Vietnamese letters', () => {
    const letters = [
      ...'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz',
    ]
    for (const a of letters) {
      for (const b of letters) {
        expect(Math.sign(bytes(sortKey(a), sortKey(b))), a + b).toBe(Math.sign(collator.compare(a, b)))
      }
    }
  })

  test('uses only plain characters, safe in any database encoding and in COPY', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(sortKey(text)).toMatch(/^[ !.0-9A-Za-z~-]*$/)
      }),
    )
  })
})

function inOrder(names: string[]): string[] {
  return names.sort((a, b) => bytes(sortKey(a), sortKey(b)))
}

function bytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

/** The definition: the three parts one after the other, each by the collator. */
function collated(a: string, b: string): number {
  const [one, other] = [splitName(a), splitName(b)]
  return (
    collator.compare(same(bareGiven(one.given)), same(bareGiven(other.given))) ||
    collator.compare(same(one.family), same(other.family)) ||
    collator.compare(same(one.middle), same(other.middle))
  )
}

/** Names of few letters, so that every level of the order is tried. */
function names(): fc.Arbitrary<string> {
  const onset = fc.constantFrom('', '', 'đ', "h'", 'ñ')
  const vowel = fc.constantFrom('a', 'ă', 'o', 'ŏ', 'oa')
  const mark = fc.constantFrom('', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323')
  const coda = fc.constantFrom('', '', '-n')
  const word = fc.tuple(onset, vowel, mark, coda).map((parts) => parts.join('').normalize('NFC'))
  const cased = fc.tuple(word, fc.boolean()).map(([text, up]) => (up ? text.toUpperCase() : text))
  const common = fc.constantFrom('Thị', 'Hòa', 'Hoà', 'Y')
  return fc
    .array(fc.oneof({ arbitrary: cased, weight: 4 }, common), { minLength: 1, maxLength: 3 })
    .map((words) => words.join(' '))
}
