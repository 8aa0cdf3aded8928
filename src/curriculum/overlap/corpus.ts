import { candidatesFor } from './candidates.ts'
import { type Comparison, compare } from './compare.ts'
import { familiesOf } from './families.ts'
import type { Fingerprint } from './fingerprint.ts'
import { type Prepared, prepare } from './prepared.ts'
import { rareIn } from './rare.ts'
import { indexShingles, type ShingleIndex } from './shingle-index.ts'
import { learnStanding, type Standing } from './standing.ts'
import type { IsRare } from './telling.ts'

/** Two texts of a corpus, by their numbers, that a person should look at. */
export type Overlap = Omit<Comparison, 'kind'> & {
  a: number
  b: number
  kind: 'verbatim' | 'edited' | 'partial'
}

/** Texts kept ready while their pairs are looked at. */
const READY = 64

/** A corpus as it is known once all of it was read: what lies where, and what of it stands everywhere. */
export type Learned = { index: ShingleIndex; standing: Standing; isRare: IsRare }

export function learnCorpus(prints: readonly Fingerprint[]): Learned {
  const index = indexShingles(prints)
  const families = familiesOf(index, prints)
  return { index, standing: learnStanding(index, families, prints), isRare: rareIn(index, families) }
}

/** Every pair of texts that is a copy or shares a passage. `textOf` may be asked for a text more than once. */
export function overlapsAmong(
  prints: readonly Fingerprint[],
  textOf: (document: number) => string,
  { index, standing, isRare }: Learned = learnCorpus(prints),
): Overlap[] {
  const ready = new Map<number, Prepared>()
  const sames = Map.groupBy(prints.keys(), (document) => prints[document]!.whole)
  return [...prints.entries()].flatMap(([b, print]) => {
    const partners = new Set([...candidatesFor(index, print, standing, b), ...sameAs(print, b)])
    return [...partners].flatMap((a) => {
      const { kind, ...found } = compare(readied(a), readied(b), isRare)
      return kind === 'none' ? [] : [{ a, b, kind, ...found }]
    })
  })

  function readied(document: number): Prepared {
    const kept = ready.get(document) ?? prepare(textOf(document), standing)
    if (ready.size >= READY) ready.delete(ready.keys().next().value ?? -1)
    ready.delete(document)
    ready.set(document, kept)
    return kept
  }

  /** Texts of a few words, or of formulas only, have no shingles to be found by. */
  function sameAs({ whole, length }: Fingerprint, b: number): number[] {
    return length === 0 ? [] : (sames.get(whole) ?? []).filter((a) => a < b)
  }
}
