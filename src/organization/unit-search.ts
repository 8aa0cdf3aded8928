import { fold, same } from '#platform/pure/text.ts'

/** What is looked for in the names of units, as patterns of LIKE over names with a space before the first word. */
export type UnitSearch = {
  /** The whole, without diacritics, and as typed. */
  whole: string
  sameWhole: string
  /** The longest word as the first of a name, and as a later one: what the index is asked. */
  first: string
  later: string
  /** Each word, as the beginning of one. Those typed with diacritics must be there so. */
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
  const code = /^[0-9A-Za-z][0-9A-Za-z.-]*$/.test(text.trim()) ? text.trim().toUpperCase() : null
  return {
    whole: fold(text),
    sameWhole: same(text),
    first: `${literal(longest)}%`,
    later: `% ${literal(longest)}%`,
    words: folded.map((word) => `% ${literal(word)}%`),
    sameWords: accented.map((word) => `% ${literal(word)}%`),
    code,
  }
}

/** The text as LIKE finds it. */
function literal(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
