import { SHINGLE, shingleHash } from './fingerprint.ts'

/** The same syllables, `length` of them, from `a` on in one text and from `b` on in the other. */
export type Run = { a: number; b: number; length: number }

/** How often a shingle may stand in the other text before its further places are passed over. */
const PLACES = 24

/**
 * All longest stretches of at least a shingle that stand in both texts; without those that lie wholly beside a much
 * longer one, for the longer one says where the words come from.
 */
export function commonRuns(a: Int32Array, b: Int32Array): Run[] {
  const { heads, next } = placesOf(b)
  const runs: Run[] = []
  for (let at = 0; at + SHINGLE <= a.length; at++) {
    let place = heads.get(shingleHash(a, at)) ?? -1
    for (let seen = 0; place >= 0 && seen < PLACES; seen++, place = next[place]!) {
      if (at > 0 && place > 0 && a[at - 1] === b[place - 1]) continue
      const length = sameFrom(a, b, at, place)
      if (length >= SHINGLE) runs.push({ a: at, b: place, length })
    }
  }
  return withoutShadows(withoutShadows(runs, a.length, 'a'), b.length, 'b')
}

/** For each shingle its first place, and for each place the next of the same shingle. */
function placesOf(keys: Int32Array): { heads: Map<number, number>; next: Int32Array } {
  const heads = new Map<number, number>()
  const next = new Int32Array(keys.length).fill(-1)
  for (let at = keys.length - SHINGLE; at >= 0; at--) {
    const hash = shingleHash(keys, at)
    next[at] = heads.get(hash) ?? -1
    heads.set(hash, at)
  }
  return { heads, next }
}

function sameFrom(a: Int32Array, b: Int32Array, at: number, place: number): number {
  let length = 0
  while (at + length < a.length && place + length < b.length && a[at + length] === b[place + length]) length++
  return length
}

function withoutShadows(runs: readonly Run[], length: number, side: 'a' | 'b'): Run[] {
  const longest = new Int32Array(length)
  for (const run of runs)
    for (let at = run[side]; at < run[side] + run.length; at++)
      longest[at] = Math.max(longest[at]!, run.length)
  return runs.filter((run) => {
    for (let at = run[side]; at < run[side] + run.length; at++) if (longest[at]! < 3 * run.length) return true
    return false
  })
}
