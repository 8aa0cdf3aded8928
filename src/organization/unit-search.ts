import { fold, same } from '#platform/pure/text.ts'

/** Words for types that a name may begin with and a query leave out (Decision 19/2025/QĐ-TTg; the Union's own below). */
const types = [
  ...['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã', 'xã', 'phường', 'thị trấn', 'đặc khu'],
  ...['chi hội', 'chi hội phụ nữ', 'tổ', 'tổ phụ nữ'],
]

/** What is looked for in the names of units; patterns are those of LIKE. */
export type UnitSearch = {
  /** The whole name, bare and after each type: without diacritics, and as typed. */
  wholes: string[]
  sameWholes: string[]
  /** Names that begin with what was typed, bare and after each type. */
  begins: string[]
  /** The longest word as the first of a name, and as a later one: what the index is asked. */
  first: string
  later: string
  /** Each word, as the beginning of one, in a name with a space before it. Those typed with diacritics must be there so. */
  words: string[]
  sameWords: string[]
  /** What may be a code, or its beginning: it is looked for as one too. */
  code: string | null
}

/** Undefined where nothing is left to look for. */
export function unitSearch(text: string): UnitSearch | undefined {
  const words = [...new Set(same(text).replaceAll('-', ' ').split(' '))].filter((word) => fold(word) !== '')
  const folded = words.map(fold)
  const longest = folded.toSorted((one, other) => other.length - one.length)[0]
  if (longest === undefined) return undefined
  const accented = words.filter((word) => word.replaceAll("'", '') !== fold(word))
  const code = text.trim().toUpperCase()
  const [whole, sameWhole] = [fold(text), same(text)]
  return {
    wholes: [whole, ...types.map((type) => `${fold(type)} ${whole}`)],
    sameWholes: [sameWhole, ...types.map((type) => `${type} ${sameWhole}`)],
    begins: [whole, ...types.map((type) => `${fold(type)} ${whole}`)].map((one) => `${literal(one)}%`),
    first: `${literal(longest)}%`,
    later: `% ${literal(longest)}%`,
    words: folded.map((word) => `% ${literal(word)}%`),
    sameWords: accented.map((word) => `% ${literal(word)}%`),
    code: /^[0-9A-Z][0-9A-Z.-]{0,19}$/.test(code) ? code : null,
  }
}

/** The text as LIKE finds it. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
