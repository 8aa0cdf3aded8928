import { type Block, blocksOf } from './blocks.ts'
import { countsBoth, extentOf, type Passage, textExtent } from './passages.ts'
import type { Prepared } from './prepared.ts'
import { reorderedPassages, withReordered } from './reordered.ts'
import { countedPassages, type IsRare, tells } from './telling.ts'

/** What stands in both texts: of the first, of the second, and where. Places are characters of the texts as read. */
export type Comparison = {
  kind: 'verbatim' | 'edited' | 'partial' | 'none'
  shareA: number
  shareB: number
  passages: { a: [number, number]; b: [number, number] }[]
}

/** Same syllables of a passage inside a copy. */
const PASSAGE_OF_COPY = 20
/** Share of both texts that is the same where they are one, and that lies in blocks where one is the other edited. */
const VERBATIM = 0.97
const EDITED = 0.62

/** Compares two texts; `compare(b, a)` says the same with the sides exchanged. */
export function compare(a: Prepared, b: Prepared, isRare: IsRare = () => false): Comparison {
  if (isSame(a, b)) return wholly(a, b)
  if (comesFirst(b, a)) return exchanged(compare(b, a, isRare))
  const blocks = blocksOf(a.syllables.keys, b.syllables.keys)
  if (blocks.length === 0) return { kind: 'none', shareA: 0, shareB: 0, passages: [] }
  const passages = countedPassages(blocks, a, b, isRare)
  const same = countedIn(blocks, passages, a, b)
  const [shareA, shareB] = [shareOf(same, a.own), shareOf(same, b.own)]
  const inOrder = passages.filter((passage) => tells(passage, a, b))
  const telling = withReordered(inOrder, reorderedPassages(blocks, a, b))
  const kind = kindOf(blocks, telling, a, b)
  const shown =
    kind === 'partial' ? telling : passages.filter((passage) => passage.same.length >= PASSAGE_OF_COPY)
  return {
    kind,
    shareA,
    shareB,
    passages: (kind === 'none' ? [] : shown).map((one) => ({
      a: textExtent(a, extentOf(one, 0)),
      b: textExtent(b, extentOf(one, 1)),
    })),
  }
}

/** How many pairs count: those of the passages, and what else is no formula. */
function countedIn(blocks: readonly Block[], passages: readonly Passage[], a: Prepared, b: Prepared): number {
  const strict = countsBoth(a.standing, b.standing)
  const inside = passages.flatMap(({ same }) => same)
  return new Set([...inside, ...blocks.flat().filter(strict)].map(([atA]) => atA)).size
}

function kindOf(
  blocks: readonly Block[],
  telling: readonly Passage[],
  a: Prepared,
  b: Prepared,
): Comparison['kind'] {
  const plain = blocks.flat().filter(countsBoth(a.formulas, b.formulas))
  const longer = Math.max(unmarked(a), unmarked(b))
  if (shareOf(plain.length, longer) >= VERBATIM && inOrder(blocks) >= VERBATIM) return 'verbatim'
  const evidence = blocks.flat().filter(countsBoth(a.common, b.common)).length
  const isCopy = Math.min(coveredOf(a, blocks, 0), coveredOf(b, blocks, 1)) >= EDITED
  if (isCopy && (evidence >= PASSAGE_OF_COPY || telling.length > 0)) return 'edited'
  return telling.length > 0 ? 'partial' : 'none'
}

/** Share of a text that lies in blocks, with what was changed inside them: of what is no sentence of the corpus, if it has any. */
function coveredOf({ standing, own, left }: Prepared, blocks: readonly Block[], side: 0 | 1): number {
  const covered = new Uint8Array(standing.length)
  for (const block of blocks) covered.fill(1, block[0]![side], block.at(-1)![side] + 1)
  const same = covered.filter((mark, at) => mark === 1 && standing[at] === 0).length
  return shareOf(same, left < PASSAGE_OF_COPY ? own : left)
}

function unmarked({ formulas }: Prepared): number {
  return formulas.filter((mark) => mark === 0).length
}

function shareOf(same: number, all: number): number {
  return all === 0 ? 0 : Math.min(1, same / all)
}

/** Share of the same syllables that stand in one order in both texts. */
function inOrder(blocks: readonly Block[]): number {
  const ordered = blocks.toSorted((one, other) => one[0]![0] - other[0]![0])
  const best: number[] = []
  for (const [at, block] of ordered.entries()) {
    const before = best.filter((_, place) => place < at && ordered[place]!.at(-1)![1] < block[0]![1])
    best.push(block.length + Math.max(0, ...before))
  }
  return shareOf(Math.max(0, ...best), blocks.flat().length)
}

function isSame({ syllables: { keys } }: Prepared, { syllables: other }: Prepared): boolean {
  return keys.length === other.keys.length && keys.every((key, at) => key === other.keys[at])
}

function wholly(a: Prepared, b: Prepared): Comparison {
  const [ownA, ownB] = [a, b].map((text) => textExtent(text, [0, text.syllables.keys.length]))
  return { kind: 'verbatim', shareA: 1, shareB: 1, passages: [{ a: ownA!, b: ownB! }] }
}

/** One order for each pair, whichever way it is asked, so that ties are decided alike. */
function comesFirst(one: Prepared, other: Prepared): boolean {
  const [first, second] = [one.syllables.keys, other.syllables.keys]
  if (first.length !== second.length) return first.length < second.length
  const differing = first.findIndex((key, at) => key !== second[at])
  return differing >= 0 && first[differing]! < second[differing]!
}

function exchanged({ kind, shareA, shareB, passages }: Comparison): Comparison {
  return { kind, shareA: shareB, shareB: shareA, passages: passages.map(({ a, b }) => ({ a: b, b: a })) }
}
