import type { AskedWord } from './asked.ts'
import { weightsOf } from './hits.ts'
import { wordsOf } from './word.ts'

/** For one search, of what stands between spaces: how well it answers each word asked for; null where none. */
export type Weights = Map<string, number[] | null>

/** Where the paragraph lies that has all the words as they were typed, the first of such, else one that comes nearest. */
export function bestParagraph(
  text: string,
  asked: readonly AskedWord[],
  weights: Weights = new Map(),
): { from: number; end: number } {
  let best = { from: 0, end: 0, weight: 0 }
  let from = 0
  for (const paragraph of text.split('\n')) {
    if (best.weight === 2 * asked.length) break
    const weight = weightOf(paragraph, asked, weights)
    if (weight > best.weight) best = { from, end: from + paragraph.length, weight }
    from += paragraph.length + 1
  }
  return best
}

function weightOf(paragraph: string, asked: readonly AskedWord[], weights: Weights): number {
  const most = asked.map(() => 0)
  for (const stretch of paragraph.split(' ')) {
    const known = weights.get(stretch)
    const found = known === undefined ? weigh(stretch, asked) : known
    if (known === undefined) weights.set(stretch, found)
    if (found === null) continue
    for (let which = 0; which < most.length; which++) most[which] = Math.max(most[which]!, found[which]!)
  }
  return most.reduce((sum, weight) => sum + weight, 0)
}

function weigh(stretch: string, asked: readonly AskedWord[]): number[] | null {
  const all = wordsOf(stretch).map((word) => weightsOf(word, asked))
  if (all.flat().every((weight) => weight === 0)) return null
  return asked.map((_, which) => Math.max(...all.map((weights) => weights[which]!)))
}
