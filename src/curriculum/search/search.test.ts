import { describe, expect, test } from 'vitest'
import { askedWords, foldedQuery, typedQuery } from './asked.ts'
import { marked, passage } from './passage.ts'
import { vectorOf } from './vector.ts'
import { wordsIn } from './word.ts'

const hits = (said: ReturnType<typeof passage>) => said.flatMap(({ text, hit }) => (hit ? [text] : []))
const whole = (said: ReturnType<typeof passage>) => said.map(({ text }) => text).join('')

describe('the words of a text', () => {
  test('are parted by all but letters, digits and apostrophes, and stand where they stand', () => {
    const text = '(Họp) chi-hội H’Mông, 29/2023!'
    const words = wordsIn(text)
    expect(words.map(({ folded }) => folded)).toEqual(['hop', 'chi', 'hoi', 'hmong', '29', '2023'])
    expect(words.map(({ start, end }) => text.slice(start, end))[3]).toBe('H’Mông')
  })

  test('are the same in NFC and NFD and in both ways to place a tone', () => {
    const typed = (text: string) => wordsIn(text).map((word) => word.typed)
    expect(typed('Hoà giải'.normalize('NFD'))).toEqual(typed('hòa giải'))
  })

  test('weigh by where they stand, and a text of too many different ones is cut, not refused', () => {
    const vector = vectorOf([
      { text: 'Họp', weight: 'A' },
      { text: 'họp hop', weight: 'C' },
    ])
    expect(vector).toBe("'hop':1A,2C,3C 'họp'")
    const many = Array.from({ length: 60_000 }, (_, at) => `từ${at}`).join(' ')
    expect(vectorOf([{ text: many, weight: 'C' }]).length).toBeLessThan(900_000)
    expect(foldedQuery(askedWords("o' \\:* & |"))).toBe("'o':*")
  })
})

describe('words asked for', () => {
  test('without diacritics ask for none, with some for theirs in either place of the tone', () => {
    expect(typedQuery(askedWords('hoa giai'))).toBeNull()
    expect(typedQuery(askedWords('hoà giai'))).toBe("('hòa':* | 'hoà':*) & ('giai':*)")
    expect(foldedQuery(askedWords('Hoà  hòa GIẢI'))).toBe("'hoa':* & 'giai':*")
  })
})

describe('what is shown of a text', () => {
  const long = `${'Mở đầu. '.repeat(60)}\nKhi hòa giải, chị hội trưởng nghe cả hai bên.\n${'Kết thúc. '.repeat(60)}`

  test('is the words around the place where those asked for stand together', () => {
    const said = passage(long, askedWords('nghe hoa giai'))
    expect(hits(said)).toEqual(['hòa', 'giải', 'nghe'])
    expect(whole(said)).toMatch(/^… đầu\. .* Khi hòa giải, chị hội trưởng nghe cả hai bên\. Kết .* …$/u)
  })

  test('marks words as they were typed where some are written so, and else whatever their diacritics', () => {
    expect(hits(marked('Hợp tác để họp, hop', askedWords('họp')))).toEqual(['họp'])
    expect(hits(marked('Hợp tác', askedWords('họp')))).toEqual(['Hợp'])
    expect(hits(marked('Hợp tác để họp', askedWords('hop')))).toEqual(['Hợp', 'họp'])
  })

  test('parts the lines of a list, and not sentences that end', () => {
    expect(whole(passage('Việc một\nViệc hai.\nViệc ba', []))).toBe('Việc một · Việc hai. Việc ba')
  })

  test('is its beginning where nothing was asked for or found, and nothing where it says nothing', () => {
    expect(whole(passage('Một hai ba.', askedWords('bốn')))).toBe('Một hai ba.')
    expect(whole(passage(long, []))).toMatch(/^Mở đầu\. .* …$/u)
    expect(passage('', askedWords('bốn'))).toEqual([])
  })
})
