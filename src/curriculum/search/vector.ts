import { wordsIn } from './word.ts'

/** A part of a text, and how much it weighs that a word stands there. */
export type Part = { text: string; weight: 'A' | 'B' | 'C' }

/** PostgreSQL keeps a vector of less than 1 MB, so of a text with more different words the first are found. */
const mostBytes = 900_000
/** Places tell how much a text speaks of a word; more of them tell no more. */
const mostPlaces = 50
const lastPlace = 16_383

/** The words of a text as PostgreSQL reads a `tsvector`: folded with their places, and beside them as written where that differs. */
export function vectorOf(parts: readonly Part[]): string {
  const places = new Map<string, string[]>()
  const written = new Set<string>()
  let [bytes, place] = [0, 0]
  for (const { text, weight } of parts)
    for (const { folded, typed } of wordsIn(text)) {
      place = Math.min(place + 1, lastPlace)
      const there = places.get(folded) ?? []
      const isNew = there.length === 0
      if (isNew) bytes += sizeOf(folded)
      if (typed !== folded && !written.has(typed)) bytes += sizeOf(typed)
      if (bytes > mostBytes) return asText(places, written)
      if (typed !== folded) written.add(typed)
      if (isNew) places.set(folded, there)
      if (there.length < mostPlaces) there.push(`${place}${weight}`)
    }
  return asText(places, written)
}

function sizeOf(word: string): number {
  return Buffer.byteLength(word) + 2 * mostPlaces
}

function asText(places: ReadonlyMap<string, string[]>, written: ReadonlySet<string>): string {
  const folded = [...places].map(([word, there]) => `${quoted(word)}:${there.join(',')}`)
  return [...folded, ...[...written].map(quoted)].join(' ')
}

function quoted(word: string): string {
  return `'${word.replace(/['\\]/gu, '')}'`
}
