import { type Comparison, compare } from './compare.ts'
import { learnCorpus, type Overlap, overlapsAmong } from './corpus.ts'
import { fingerprint } from './fingerprint.ts'
import { prepare } from './prepared.ts'
import { aboutWhat } from './terms.ts'
import { type Hint, hintsAmong } from './topics.ts'

/** A pair worth a person's look; `topic` is only a hint, that both speak of the same in other words. */
export type LookAlike = Omit<Overlap, 'kind'> & { kind: Exclude<Comparison['kind'], 'none'> | 'topic' }

const order = ['verbatim', 'edited', 'partial', 'topic']

/**
 * All pairs of a corpus worth a look: copies first, then shared passages, each by the larger share, then hints, the nearest
 * first. `textOf` is asked twice for every text, and again for those that are compared.
 */
export function lookAlikes(documents: number, textOf: (document: number) => string): LookAlike[] {
  const all = Array.from({ length: documents }, (_, document) => document)
  const prints = all.map((document) => fingerprint(textOf(document)))
  const learned = learnCorpus(prints)
  const overlaps = overlapsAmong(prints, textOf, learned)
  const terms = all.map((document) => aboutWhat(textOf(document), learned.standing))
  const hints = hintsAmong(terms, knownPairs(overlaps, documents))
  return [
    ...overlaps.toSorted(
      (one, other) => order.indexOf(one.kind) - order.indexOf(other.kind) || larger(other) - larger(one),
    ),
    ...hints.map((hint) => asLookAlike(hint, textOf)),
  ]
}

function larger({ shareA, shareB }: Overlap): number {
  return Math.max(shareA, shareB)
}

/** Texts that share a passage are no news to each other, and of the copies of one text only the first is compared. */
function knownPairs(overlaps: readonly Overlap[], documents: number): (a: number, b: number) => boolean {
  const first = Array.from({ length: documents }, (_, document) => document)
  const pairs = new Set(overlaps.map(({ a, b }) => `${a} ${b}`))
  for (const { a, b, kind } of overlaps) if (kind !== 'partial') first[b] = Math.min(first[b]!, first[a]!)
  return (a, b) => first[a] !== a || first[b] !== b || pairs.has(`${a} ${b}`)
}

function asLookAlike({ a, b }: Hint, textOf: (document: number) => string): LookAlike {
  const { shareA, shareB } = compare(prepare(textOf(a)), prepare(textOf(b)))
  return { a, b, kind: 'topic', shareA, shareB, passages: [] }
}
