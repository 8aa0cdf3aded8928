import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, nfc, same, tones } from '#platform/pure/text.ts'

describe('nfc', () => {
  test('composes letters, joins spaces of every kind and drops what cannot be seen', () => {
    expect(nfc('  Nguye\u0302\u0303n\u00A0\u00A0Thi\u0323\t A\u0301nh\u200B ')).toBe('Nguyễn Thị Ánh')
  })

  test('is stable and never leaves outer or double spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = nfc(text)
        expect(nfc(once)).toBe(once)
        expect(once).not.toMatch(/^\s|\s$|\s\s/u)
      }),
    )
  })
})

describe('tones', () => {
  test.each([
    ['hoà', 'hòa'],
    ['thuý', 'thúy'],
    ['khoẻ', 'khỏe'],
    ['loè', 'lòe'],
    ['HOÀ BÌNH', 'HÒA BÌNH'],
    ['Thuỷ Uỷ', 'Thủy Ủy'],
    ['hoạ hoả hoã', 'họa hỏa hõa'],
    ['tòan', 'toàn'],
    ['Hòai', 'Hoài'],
    ['qúy', 'quý'],
    ['gìa', 'già'],
    ['Húê', 'Huế'],
    ['Nguyêñ', 'Nguyêñ'],
  ])('writes %s as %s', (written, unified) => {
    expect(tones(written)).toBe(unified)
  })

  test.each([
    'Nguyễn Thị Quý',
    'Huỳnh Thúy Hằng',
    'Giàng Thị Mỷ',
    'Gì giữa giếng',
    'quốc quyền quả quạ Quế Quỳnh',
    'mía mùa mưa cửa của chịu núi tài cáo',
    'khuỷu ngoái ngoằn ngoèo xoáy khuya',
    'Đường Tuyết Thuở Hoàng Toàn Hoằng',
    "H'Hen Niê",
    'Y Ñiê Ksơr',
    'Đắklắk café',
  ])('leaves %s as it is', (text) => {
    expect(tones(text)).toBe(text)
  })

  test('moves marks only: the letters without their tones never change', () => {
    const bare = (text: string) => text.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    fc.assert(
      fc.property(syllables(), (text) => {
        expect(bare(tones(text))).toBe(bare(text))
        expect(tones(tones(text))).toBe(tones(text))
        expect(tones(text.toUpperCase())).toBe(tones(text).toUpperCase())
      }),
    )
  })

  test('takes a tone wherever it was put in the rhyme to one place', () => {
    for (const [onset, rhyme, coda] of [
      ['h', 'oa', ''],
      ['t', 'oa', 'n'],
      ['th', 'uy', ''],
      ['kh', 'uyê', 'n'],
      ['m', 'ươ', 'ng'],
      ['x', 'oay', ''],
    ] as const) {
      const ways = [...rhyme].map((_, at) => onset + withTone(rhyme, at) + coda)
      expect(new Set(ways.map(tones)).size, `${onset}${rhyme}${coda}`).toBe(1)
    }
  })
})

describe('same', () => {
  test('ignores case, tone placement and look-alike letters, keeps diacritics', () => {
    expect(same('HOÀ')).toBe(same('Hòa'))
    expect(same('Ðặng Thị Ðào')).toBe(same('Đặng Thị Đào'))
    expect(same('H’Hen')).toBe(same("H'Hen"))
    expect(same('Hòa')).not.toBe(same('Hoa'))
    expect(same('Dung')).not.toBe(same('Đung'))
  })

  test('is its own key', () => {
    fc.assert(
      fc.property(fc.oneof(syllables(), fc.string({ unit: 'grapheme' })), (text) => {
        expect(same(same(text))).toBe(same(text))
      }),
    )
  })
})

describe('fold', () => {
  test('drops diacritics, đ becomes d, hyphens are spaces, apostrophes are nothing', () => {
    expect(fold('Đặng  Thuý Hường')).toBe('dang thuy huong')
    expect(fold('Bà Rịa - Vũng Tàu')).toBe(fold('bà rịa-vũng tàu'))
    expect(fold("H'Mông")).toBe('hmong')
  })

  test('is coarser than same: equal names stay equal, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(syllables(), fc.string({ unit: 'grapheme' })), (text) => {
        expect(fold(same(text))).toBe(fold(text))
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  test('leaves Vietnamese text in plain a–z', () => {
    fc.assert(
      fc.property(syllables(), (text) => {
        expect(fold(text)).toMatch(/^[a-z ]*$/)
      }),
    )
  })
})

function withTone(rhyme: string, at: number): string {
  return [...rhyme]
    .map((letter, index) => (index === at ? `${letter}\u0301` : letter))
    .join('')
    .normalize('NFC')
}

/** Random syllables, the tone on any vowel: right, of the other school, or wrong. */
function syllables(): fc.Arbitrary<string> {
  const onset = fc.constantFrom(
    '',
    'b',
    'đ',
    'gi',
    'gh',
    'h',
    'kh',
    'ng',
    'ngh',
    'nh',
    'ph',
    'qu',
    'th',
    'tr',
    'x',
  )
  const rhyme = fc.constantFrom(
    ...'a ă â e ê i o ô ơ u ư y oa oe uy oai oay oeo uya uyu iê yê uô ươ ưa ia ua uê uơ ai ao êu iu'.split(
      ' ',
    ),
  )
  const coda = fc.constantFrom('', '', 'c', 'ch', 'm', 'n', 'ng', 'nh', 'p', 't')
  const mark = fc.constantFrom('', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323')
  const syllable = fc.tuple(onset, rhyme, coda, mark, fc.nat(2)).map(([o, r, c, m, at]) => {
    const letters = [...r]
    letters[at % letters.length] += m
    return (o + letters.join('') + c).normalize('NFC')
  })
  return fc.array(syllable, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
}
