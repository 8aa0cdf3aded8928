import { type Chain, chainsOf } from './chains.ts'
import { commonRuns } from './runs.ts'
import { type Pair, stretch } from './stretch.ts'

/** What stands in both texts, in order, as pairs of syllables; no syllable is in two blocks. */
export type Block = readonly Pair[]

/** Same syllables of the smallest block; what is shorter is a turn of speech. */
const SMALLEST = 11
/** Score of a chain below which it cannot become a block. */
const SEED = 7
/** Score of the best chain of a passage of eighty syllables with one in five changed; usually it is twice as much. */
const PROMISING = 20
/** Share of the shorter text that the chains of a shuffled and edited copy reach together. */
const PROMISING_SHARE = 0.18
/** Syllables that are read on at once behind the end of a chain. */
const WINDOW = 12

/** The blocks of two texts, the best first. */
export function blocksOf(a: Int32Array, b: Int32Array): Block[] {
  const [takenA, takenB] = [new Uint8Array(a.length), new Uint8Array(b.length)]
  const chains = chainsOf(commonRuns(a, b)).filter(({ score }) => score >= SEED)
  return (isPromising(chains, a, b) ? chains : []).flatMap((chain) => {
    if (
      chain.runs.every(
        ({ a: atA, b: atB, length }) => isTaken(takenA, atA, length) || isTaken(takenB, atB, length),
      )
    )
      return []
    const inner = alignedIn(a, b, chain)
    const all = [...readOn(a, b, inner[0]!, -1), ...inner, ...readOn(a, b, inner.at(-1)!, 1)]
    const free = all.filter(([atA, atB]) => !takenA[atA] && !takenB[atB])
    if (free.length < SMALLEST) return []
    for (const [atA, atB] of free) {
      takenA[atA] = 1
      takenB[atB] = 1
    }
    return [free]
  })
}

/** Whether both ends of a run lie in better blocks; in a text that repeats itself nearly all do. */
function isTaken(taken: Uint8Array, at: number, length: number): boolean {
  return taken[at] === 1 && taken[at + length - 1] === 1
}

/** Whether the chains can become a passage or a copy; most pairs on one theme end here. */
function isPromising(chains: readonly Chain[], a: Int32Array, b: Int32Array): boolean {
  const all = chains.reduce((sum, { score }) => sum + score, 0)
  return (chains[0]?.score ?? 0) >= PROMISING || all >= PROMISING_SHARE * Math.min(a.length, b.length)
}

/** The runs of a chain, and the best alignment of what stands between them. */
function alignedIn(a: Int32Array, b: Int32Array, { runs }: Chain): Pair[] {
  const pairs: Pair[] = []
  for (const run of runs) {
    const last = pairs.at(-1)
    const cut = last ? Math.max(0, last[0] + 1 - run.a, last[1] + 1 - run.b) : 0
    if (last) {
      const from: Pair = [last[0] + 1, last[1] + 1]
      const size: Pair = [run.a + cut - from[0], run.b + cut - from[1]]
      pairs.push(...stretch(a, b, from, size, 1, true))
    }
    for (let place = cut; place < run.length; place++) pairs.push([run.a + place, run.b + place])
  }
  return pairs
}

/** What follows the end of a chain in both texts, window by window, as long as there is something. */
function readOn(a: Int32Array, b: Int32Array, end: Pair, step: 1 | -1): Pair[] {
  const pairs: Pair[] = []
  let [atA, atB] = end
  for (;;) {
    const from: Pair = [atA + step, atB + step]
    const room = (length: number, at: number) => Math.min(WINDOW, step === 1 ? length - at : at + 1)
    const size: Pair = [room(a.length, from[0]), room(b.length, from[1])]
    const found = stretch(a, b, from, size, step, false)
    if (found.length === 0) return pairs
    if (step === 1) pairs.push(...found)
    else pairs.unshift(...found)
    ;[atA, atB] = step === 1 ? found.at(-1)! : found[0]!
  }
}
