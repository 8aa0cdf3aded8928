import { fold, same } from '#platform/pure/text.ts'

/** Words for types that a name may begin with and a query leave out (Decision 19/2025/QĐ-TTg; the Union's own below). */
const types = [
  ...['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã', 'xã', 'phường', 'thị trấn', 'đặc khu'],
  ...['chi hội', 'chi hội phụ nữ', 'tổ', 'tổ phụ nữ'],
]

const ofTypes = new Set(types.flatMap((type) => fold(type).split(' ')))

/** What is looked for in the names of units; patterns are those of LIKE. */
export type UnitSearch = {
  /** The whole name, bare and after each type: without diacritics, and as typed. */
  wholes: string[]
  sameWholes: string[]
  /** Names that begin with what was typed, bare and after each type. */
  begins: string[]
  /** Each word as the beginning of the first of a name, and of a later one: what the index is asked. */
  words: { first: string; later: string }[]
  /** Words that very many names have, to be there too, in a name with a space before it. */
  common: string[]
  /** Those typed with diacritics, which must be there so. */
  sameWords: string[]
  /** What may be a code, or its beginning: it is looked for as one too. */
  code: string | null
}

/** Undefined where nothing is left to look for. */
export function unitSearch(text: string): UnitSearch | undefined {
  const words = [...new Set(same(text).replaceAll('-', ' ').split(' '))].filter((word) => fold(word) !== '')
  if (words.length === 0) return undefined
  const folded = words.map(fold)
  const rare = folded.filter((word) => !ofTypes.has(word))
  const asked = rare.length > 0 ? rare : folded.slice(0, 1)
  const accented = words.filter((word) => word.replaceAll("'", '') !== fold(word))
  const code = text.trim().toUpperCase()
  const [whole, sameWhole] = [fold(text), same(text)]
  return {
    wholes: [whole, ...types.map((type) => `${fold(type)} ${whole}`)],
    sameWholes: [sameWhole, ...types.map((type) => `${type} ${sameWhole}`)],
    begins: [whole, ...types.map((type) => `${fold(type)} ${whole}`)].map((one) => `${literal(one)}%`),
    words: asked.map((word) => ({ first: `${literal(word)}%`, later: `% ${literal(word)}%` })),
    common: folded.filter((word) => !asked.includes(word)).map((word) => `% ${literal(word)}%`),
    sameWords: accented.map((word) => `% ${literal(word)}%`),
    code: /^[0-9A-Z][0-9A-Z.-]{0,19}$/.test(code) ? code : null,
  }
}

/** The text as LIKE finds it. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
