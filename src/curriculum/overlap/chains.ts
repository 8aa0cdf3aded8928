import type { Run } from './runs.ts'

/** Runs in order in both texts with little between them: a passage, edited or not. */
export type Chain = { runs: Run[]; score: number }

/** The most syllables that may stand between two runs of one passage. */
const GAP = 24
/** How many earlier runs are tried. */
const BACK = 60
/** What each syllable between two runs costs, and each that only one of the texts has. */
const COST = 0.3

type Link = { score: number; previous: number }

/** The best chains first; a run belongs to one chain. */
export function chainsOf(found: readonly Run[]): Chain[] {
  const runs = found.toSorted((one, other) => one.a - other.a || one.b - other.b)
  const links = linksOf(runs)
  const order = [...links.keys()].toSorted(
    (one, other) => links[other]!.score - links[one]!.score || one - other,
  )
  const used = new Uint8Array(runs.length)
  return order.flatMap((end) => (used[end] ? [] : [chainTo(end)]))

  function chainTo(end: number): Chain {
    const members: Run[] = []
    let at = end
    for (; at >= 0 && !used[at]; at = links[at]!.previous) {
      used[at] = 1
      members.unshift(runs[at]!)
    }
    return { runs: members, score: links[end]!.score - (at >= 0 ? links[at]!.score : 0) }
  }
}

/** For each run the best chain that ends with it. */
function linksOf(runs: readonly Run[]): Link[] {
  const links: Link[] = []
  for (const [at, run] of runs.entries()) {
    let best: Link = { score: run.length, previous: -1 }
    for (let back = at - 1; back >= 0 && back >= at - BACK; back--) {
      if (links[back]!.score + run.length <= best.score) continue
      const price = costBetween(runs[back]!, run)
      const score = links[back]!.score - price + run.length
      if (price <= links[back]!.score && score > best.score) best = { score, previous: back }
    }
    links.push(best)
  }
  return links
}

/** Infinite where the second run does not follow the first closely; runs may touch by a syllable or two. */
function costBetween(first: Run, second: Run): number {
  const [gapA, gapB] = [second.a - first.a - first.length, second.b - first.b - first.length]
  const [least, most] = [Math.min(gapA, gapB), Math.max(gapA, gapB)]
  if (least < -2 || most > GAP) return Number.POSITIVE_INFINITY
  return COST * (Math.max(0, most) + most - least) + Math.max(0, -least)
}
