import { nfc } from '#platform/pure/text.ts'
import { asTyped, wordsIn } from './word.ts'

/** A word asked for; `typed` where it has diacritics: the ways in which a text may have written its beginning. */
export type AskedWord = { folded: string; typed: string[] }

/** Beyond so many words nobody asks; the rest is left out. */
const most = 20

/** The words that somebody asks for, each once. */
export function askedWords(text: string): AskedWord[] {
  const words = wordsIn(text).map(({ folded, typed, start, end }) => {
    // “hoà” is “hòa”, and begins “hoàn” too.
    const written = asTyped(nfc(text.slice(start, end)).toLowerCase())
    return { folded, typed: typed === folded ? [] : [...new Set([typed, written])] }
  })
  const once = new Map(words.map((word) => [word.typed[0] ?? word.folded, word]))
  return [...once.values()].slice(0, most)
}

/** What PostgreSQL is asked (`tsquery`): every word begins a word of the text, whatever its diacritics. */
export function foldedQuery(asked: readonly AskedWord[]): string {
  return asked.map(({ folded }) => beginning(folded)).join(' & ')
}

/** The same with the diacritics that were typed; null where none was. */
export function typedQuery(asked: readonly AskedWord[]): string | null {
  if (asked.every(({ typed }) => typed.length === 0)) return null
  return asked
    .map(({ folded, typed }) => `(${(typed.length > 0 ? typed : [folded]).map(beginning).join(' | ')})`)
    .join(' & ')
}

function beginning(word: string): string {
  return `'${word.replace(/['\\]/gu, '')}':*`
}
