import type { LookAlike } from '#curriculum/overlap/look-alikes.ts'
import { syllablesOf } from '#curriculum/overlap/syllables.ts'
import type { Corpus, Truth } from './answers.ts'

export type Row = { what: string; found: number; of: number }
export type Score = {
  recall: Row[]
  /** Pairs called copies or passages that nobody made, beside all so called. */
  precision: Row
  wrong: LookAlike[]
  missed: Truth[]
  /** Of the hints that two texts treat one topic: the first five, and all. */
  hints: Row[]
  /** Syllables between a border found and the true one. */
  border: number[]
}

/** What was found beside what is true. Pairs that come from one source by two ways are nobody's mistake. */
export function scoreOf({ texts, truths }: Corpus, all: readonly LookAlike[]): Score {
  const overlaps = all.filter(({ kind }) => kind !== 'topic')
  const found = new Map(overlaps.map((one) => [`${one.a} ${one.b}`, one]))
  const wanted = truths.filter(({ kind }) => kind !== 'topic')
  const isFound = ({ a, b, kind }: Truth) => {
    const { kind: called } = found.get(`${a} ${b}`) ?? { kind: 'none' }
    return kind === 'copy'
      ? called === 'verbatim' || called === 'edited'
      : called === 'partial' || called === 'edited'
  }
  const roots = kinship(texts.length, wanted)
  const known = new Set(wanted.map(({ a, b }) => `${a} ${b}`))
  const wrong = overlaps.filter(({ a, b }) => !known.has(`${a} ${b}`) && roots[a] !== roots[b])
  const errors = wanted.flatMap((truth) => borderErrors(texts, truth, found.get(`${truth.a} ${truth.b}`)))
  return {
    recall: [...Map.groupBy(wanted, ({ made }) => made)].map(([what, all]) => ({
      what,
      found: all.filter(isFound).length,
      of: all.length,
    })),
    precision: {
      what: 'precision of copies and passages',
      found: overlaps.length - wrong.length,
      of: overlaps.length,
    },
    wrong,
    missed: wanted.filter((truth) => !isFound(truth)),
    hints: hintsOf(truths, all),
    border: errors,
  }
}

function hintsOf(truths: readonly Truth[], all: readonly LookAlike[]): Score['hints'] {
  const hints = all.filter(({ kind }) => kind === 'topic')
  const wanted = truths.filter(({ kind }) => kind === 'topic')
  const right = (some: readonly LookAlike[]) =>
    some.filter(({ a, b }) => wanted.some((truth) => truth.a === a && truth.b === b)).length
  const first = hints.slice(0, 5)
  return [
    { what: 'topic hints: precision at 5', found: right(first), of: first.length },
    { what: 'topic hints: precision of all', found: right(hints), of: hints.length },
    { what: 'topic hints: recall', found: right(hints), of: wanted.length },
  ]
}

function borderErrors(texts: readonly string[], { a, b, passages }: Truth, overlap?: LookAlike): number[] {
  const [truth] = passages
  if (!truth || !overlap || overlap.passages.length === 0) return []
  const sides = [
    { text: texts[a]!, truth: truth.a, found: overlap.passages.map((one) => one.a) },
    { text: texts[b]!, truth: truth.b, found: overlap.passages.map((one) => one.b) },
  ]
  return sides.flatMap(({ text, truth, found }) => [
    Math.min(...found.map(([start]) => apart(text, start, truth[0]))),
    Math.min(...found.map(([, end]) => apart(text, end, truth[1]))),
  ])
}

function apart(text: string, one: number, other: number): number {
  return syllablesOf(text.slice(Math.min(one, other), Math.max(one, other))).keys.length
}

function kinship(texts: number, truths: readonly Truth[]): number[] {
  const roots = [...Array(texts).keys()]
  const rootOf = (at: number): number => (roots[at] === at ? at : rootOf(roots[at]!))
  for (const { a, b } of truths) roots[rootOf(b)] = rootOf(a)
  return roots.map((_, at) => rootOf(at))
}
