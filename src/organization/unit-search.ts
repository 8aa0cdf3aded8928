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
  /** Each word as the beginning of the first of a name, and of a later one; the longest first. */
  words: { first: string; later: string }[]
  /** Those typed with diacritics, which must be there so, in a name with a space before it. */
  sameWords: string[]
  /** What may be a code, or its beginning: it is looked for as one too. */
  code: string | null
}

/** Undefined where nothing is left to look for. */
export function unitSearch(text: string): UnitSearch | undefined {
  const words = [...new Set(same(text).replaceAll('-', ' ').split(' '))].filter((word) => fold(word) !== '')
  if (words.length === 0) return undefined
  const longestFirst = words.map(fold).toSorted((one, other) => other.length - one.length)
  const accented = words.filter((word) => word.replaceAll("'", '') !== fold(word))
  const code = text.trim().toUpperCase()
  const [whole, sameWhole] = [fold(text), same(text)]
  return {
    wholes: [whole, ...types.map((type) => `${fold(type)} ${whole}`)],
    sameWholes: [sameWhole, ...types.map((type) => `${type} ${sameWhole}`)],
    begins: [whole, ...types.map((type) => `${fold(type)} ${whole}`)].map((one) => `${literal(one)}%`),
    words: longestFirst.map((word) => ({ first: `${literal(word)}%`, later: `% ${literal(word)}%` })),
    sameWords: accented.map((word) => `% ${literal(word)}%`),
    code: /^[0-9A-Z][0-9A-Z.-]{0,19}$/.test(code) ? code : null,
  }
}

/** The text as LIKE finds it. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
