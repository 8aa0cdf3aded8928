import { type Comparison, compare } from './compare.ts'
import { type Overlap, overlapsAmong } from './corpus.ts'
import { fingerprintOf } from './fingerprint.ts'
import { prepare } from './prepared.ts'
import { markFormulas } from './standing-formulas.ts'
import { syllablesOf } from './syllables.ts'
import { termsOf } from './terms.ts'
import { type Hint, hintsAmong } from './topics.ts'

/** A pair worth a person's look; `topic` is only a hint, that both speak of the same in other words. */
export type LookAlike = Omit<Overlap, 'kind'> & { kind: Exclude<Comparison['kind'], 'none'> | 'topic' }

const order = ['verbatim', 'edited', 'partial', 'topic']

/**
 * All pairs of a corpus worth a look: copies first, then shared passages, each by the larger share, then hints, the nearest
 * first. `textOf` is asked once for every text, and again for those that are compared.
 */
export function lookAlikes(documents: number, textOf: (document: number) => string): LookAlike[] {
  const read = Array.from({ length: documents }, (_, document) => {
    const text = textOf(document)
    const syllables = syllablesOf(text)
    const marks = markFormulas(text, syllables)
    return { print: fingerprintOf(syllables, marks), terms: termsOf(text, syllables, marks) }
  })
  const overlaps = overlapsAmong(
    read.map(({ print }) => print),
    textOf,
  )
  const hints = hintsAmong(
    read.map(({ terms }) => terms),
    knownPairs(overlaps, documents),
  )
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
