import { fold } from '#platform/pure/text.ts'

/**
 * A text as it is compared: its syllables in order, each as a number made of its folded letters, and where each stands in
 * the text as read (`ends` is behind the last character). Numbers fit a database's integer.
 */
export type Syllables = { keys: Int32Array; starts: Int32Array; ends: Int32Array }

/** A letter or digit, then what may stand inside a syllable: marks, invisible characters, the apostrophe of H'Mông. */
const SYLLABLE = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u00AD\u200B-\u200F\u2060\uFEFF]|['’](?=\p{L}))*/gu
const DIGIT = /\d/
const known = new Map<string, number>()

/** Case, diacritics, both schools of placing the tone, NFC or NFD and punctuation make no difference. */
export function syllablesOf(text: string): Syllables {
  const [keys, starts, ends]: [number[], number[], number[]] = [[], [], []]
  for (const { 0: written, index } of text.matchAll(SYLLABLE)) {
    keys.push(syllableKey(written))
    starts.push(index)
    ends.push(index + written.length)
  }
  return { keys: Int32Array.from(keys), starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
}

/** The number of one syllable as written. A language is written with some thousand syllables, so they are kept. */
export function syllableKey(written: string): number {
  const kept = known.get(written)
  if (kept !== undefined) return kept
  const key = letterHash(fold(written))
  if (known.size < 50_000 && !DIGIT.test(written)) known.set(written, key)
  return key
}

/** One number made of two, the same on every machine (the mixing of MurmurHash3, Austin Appleby). */
export function mixed(one: number, other: number): number {
  let state = Math.imul(one ^ (other + 0x9e3779b9), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return (state ^ (state >>> 16)) | 0
}

/** FNV-1a. */
function letterHash(text: string): number {
  let state = 0x811c9dc5
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193)
  return mixed(state, text.length)
}
