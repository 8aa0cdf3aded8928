import { fold, same } from '#platform/pure/text.ts'

/** A word of a text, where it stands, and by what it is found: without diacritics, and as it is written. */
export type Word = { start: number; end: number; folded: string; typed: string }

/** Letters and digits with their marks; apostrophes and what cannot be seen part no word, all else does. */
const WORD = /[\p{L}\p{N}\p{M}\p{Cf}'’‘ʼʹ`´ˈ′]+/gu
/** A longer one is a mistake of a file; PostgreSQL keeps none beyond 2 kB. */
const longest = 60

/** Folding is dear, and texts say the same again and again: what stands between spaces is folded once. */
const known = new Map<string, readonly Word[]>()
const mostKnown = 20_000

/** The words of a text in order. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = []
  let from = 0
  for (const stretch of text.split(/[ \n]/)) {
    for (const { start, end, folded, typed } of wordsOf(stretch))
      words.push({ start: from + start, end: from + end, folded, typed })
    from += stretch.length + 1
  }
  return words
}

/** The words of what stands between two spaces. */
export function wordsOf(stretch: string): readonly Word[] {
  const before = known.get(stretch)
  if (before) return before
  const words = [...stretch.matchAll(WORD)].map(({ 0: written, index }) => ({
    ...{ start: index, end: index + written.length },
    ...{ folded: fold(written).slice(0, longest), typed: asTyped(same(written)) },
  }))
  const found = words.filter(({ folded }) => folded !== '')
  if (known.size >= mostKnown) known.clear()
  if (stretch.length <= longest) known.set(stretch, found)
  return found
}

/** Without the apostrophes, which are folded away as well. */
export function asTyped(text: string): string {
  return text.replaceAll("'", '').slice(0, longest)
}
