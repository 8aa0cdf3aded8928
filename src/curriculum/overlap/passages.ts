import type { Block } from './blocks.ts'
import type { Prepared } from './prepared.ts'
import type { Pair } from './stretch.ts'

/** What stands in both texts with little between, formulas cut off at its borders; `same` are its counted pairs. `rare`: asked
 * for and found in few texts, whatever its sentences are. */
export type Passage = { pairs: readonly Pair[]; same: readonly Pair[]; rare?: true }

/** Whether a pair of syllables counts: formulas do not. */
export type Counts = (pair: Pair) => boolean

/** The most that may stand between two blocks of one passage, in each text. */
const APART = 30
/** Share of a passage's syllables that must be the same. */
const DENSE = 0.5

/** The passages that the blocks make, in the order of the first text. */
export function passagesOf(blocks: readonly Block[], counts: Counts): Passage[] {
  const ordered = blocks.toSorted((one, other) => one[0]![0] - other[0]![0])
  const joined: Pair[][] = []
  for (const block of ordered) {
    const last = joined.at(-1)
    if (last && follows(last, block)) last.push(...block)
    else joined.push([...block])
  }
  return joined.flatMap((all) => {
    const same = all.filter(counts)
    const [first, last] = [same[0], same.at(-1)]
    if (!first || !last) return []
    const pairs = all.filter(([atA]) => atA >= first[0] && atA <= last[0])
    return isDense(pairs) ? [{ pairs, same }] : []
  })
}

export function countsBoth(a: Uint8Array, b: Uint8Array): Counts {
  return ([atA, atB]) => a[atA] === 0 && b[atB] === 0
}

/** First and behind the last syllable of a passage in one of the texts, in whichever order its sentences stand there. */
export function extentOf({ pairs }: Pick<Passage, 'pairs'>, side: 0 | 1): [number, number] {
  let [first, last] = [Number.POSITIVE_INFINITY, 0]
  for (const pair of pairs) {
    first = Math.min(first, pair[side])
    last = Math.max(last, pair[side])
  }
  return [first, last + 1]
}

export function textExtent(
  { syllables }: Prepared,
  [from, end]: readonly [number, number],
): [number, number] {
  return [syllables.starts[from] ?? 0, syllables.ends[end - 1] ?? 0]
}

/** A block joins the passage before it where less stands between than either has. */
function follows(before: Block, after: Block): boolean {
  const [end, start] = [before.at(-1)!, after[0]!]
  const [gapA, gapB] = [start[0] - end[0], start[1] - end[1]]
  const most = Math.min(APART, before.length, after.length)
  return gapA > 0 && gapB > 0 && gapA <= most && gapB <= most
}

function isDense(pairs: readonly Pair[]): boolean {
  const [first, last] = [pairs[0]!, pairs.at(-1)!]
  return pairs.length >= DENSE * (Math.max(last[0] - first[0], last[1] - first[1]) + 1)
}
