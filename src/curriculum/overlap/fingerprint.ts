import { markFormulas } from './standing-formulas.ts'
import { mixed, type Syllables, syllablesOf } from './syllables.ts'

/**
 * What is kept of a text to find its like: one in `EVERY` of its shingles, chosen by the shingle alone, so that the same
 * words give the same hashes wherever they stand. `positions` are syllables. `whole` is equal for equal texts.
 * Hashes and positions fit a database's integer: one row (hash, document, position) each.
 */
export type Fingerprint = { length: number; whole: string; hashes: Int32Array; positions: Int32Array }

/** Syllables of a shingle. */
export const SHINGLE = 4
/** Of 80 syllables with one in five changed some 30 shingles stay whole, some 10 are kept. */
const EVERY = 3
/** Places of one shingle that are kept of one text, so that a table of zeros is no burden. */
const REFRAIN = 8

/** The fingerprint of a text. Shingles inside a standing formula are left out. */
export function fingerprint(text: string): Fingerprint {
  const syllables = syllablesOf(text)
  return fingerprintOf(syllables, markFormulas(text, syllables))
}

export function fingerprintOf({ keys }: Pick<Syllables, 'keys'>, marks: Uint8Array): Fingerprint {
  const places = new Map<number, number>()
  const chosen = shingles(keys).filter(({ hash, at }) => {
    const place = places.get(hash) ?? 0
    places.set(hash, place + 1)
    return place < REFRAIN && !isMarked(marks, at)
  })
  return {
    length: keys.length,
    whole: wholeOf(keys),
    hashes: Int32Array.from(chosen, ({ hash }) => hash),
    positions: Int32Array.from(chosen, ({ at }) => at),
  }
}

/** The kept shingles of a text, in order. */
export function shingles(keys: Int32Array): { hash: number; at: number }[] {
  const kept: { hash: number; at: number }[] = []
  for (let at = 0; at + SHINGLE <= keys.length; at++) {
    const hash = shingleHash(keys, at)
    if ((hash >>> 0) % EVERY === 0) kept.push({ hash, at })
  }
  return kept
}

export function shingleHash(keys: Int32Array, at: number): number {
  let hash = SHINGLE
  for (let place = at; place < at + SHINGLE; place++) hash = mixed(hash, keys[place] ?? 0)
  return hash
}

function isMarked(marks: Uint8Array, at: number): boolean {
  for (let place = at; place < at + SHINGLE; place++) if (marks[place] === 0) return false
  return true
}

function wholeOf(keys: Int32Array): string {
  const [one, other] = [keys.reduce(mixed, 1), keys.reduce(mixed, 2)]
  return `${keys.length}:${one}:${other}`
}
