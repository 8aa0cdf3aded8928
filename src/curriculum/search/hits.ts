import type { AskedWord } from './asked.ts'
import type { Word } from './word.ts'

/** Where a word that was asked for begins a word of a text; `which` of those asked for. */
export type Hit = { at: number; which: number }

/** In order: as the words were typed, or where no word is written so, whatever the diacritics. */
export function hitsOf(words: readonly Word[], asked: readonly AskedWord[]): Hit[] {
  return asked
    .flatMap((one, which) => {
      const exact = indexesOf(words, (word) => isExact(word, one))
      const all = exact.length > 0 ? exact : indexesOf(words, (word) => word.folded.startsWith(one.folded))
      return all.map((at) => ({ at, which }))
    })
    .toSorted((one, other) => one.at - other.at)
}

/** How well a word answers each of those asked for: 2 as it was typed, 1 without its diacritics, 0 not at all. */
export function weightsOf(word: Word, asked: readonly AskedWord[]): number[] {
  return asked.map((one) => {
    if (!word.folded.startsWith(one.folded)) return 0
    return one.typed.length === 0 || isExact(word, one) ? 2 : 1
  })
}

function isExact(word: Word, { typed }: AskedWord): boolean {
  return typed.some((one) => word.typed.startsWith(one))
}

function indexesOf(words: readonly Word[], is: (word: Word) => boolean): number[] {
  return words.flatMap((word, at) => (is(word) ? [at] : []))
}
