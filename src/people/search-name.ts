import { fold, nfc, same } from '#platform/pure/text.ts'
import { bareGiven, splitName } from './name.ts'

/** One word to look for: folded, and as typed where its accents were typed on purpose. */
export type SearchTerm = { folded: string; exact: string | null }

/** What is kept of a name to look for it by. */
export type NameKeys = { search: string; sameName: string; given: string }

type Word = { folded: string; same: string }
const known = new Map<string, Word[]>()

/**
 * The words of a query. A word with a diacritic or đ must be found as it is (`exact`, to compare under `same`); a word
 * without is found whatever its accents are (`folded`).
 */
export function searchTerms(query: string): SearchTerm[] {
  return wordsOf(query).map((word) => ({
    folded: word.folded,
    exact: word.same.replaceAll("'", '') === word.folded ? null : word.same,
  }))
}

/**
 * The words of a name, folded and under `same`, and its given name, folded. Words with a marker before them stand a
 * second time without it, at the end: H'Hen Niê is found by `hhen nie hen`.
 */
export function nameKeys(full: string): NameKeys {
  const words = wordsOf(full)
  const bare = words.map((word) => bareGiven(word.same)).filter((form, at) => form !== words[at]?.same)
  return {
    search: [...words.map((word) => word.folded), ...bare.map(fold)].join(' '),
    sameName: [...words.map((word) => word.same), ...bare].join(' '),
    given: wordsOf(bareGiven(splitName(full).given))
      .map((word) => word.folded)
      .join(' '),
  }
}

/**
 * How well a name answers a query, for the order of results: 5 the name as typed, 4 the same words without the accents that
 * were left out, 3 the given name with what was typed before it, 2 the name begins so, 1 every word is in the name or
 * begins one of its words, 0 it is not an answer. An accent typed on purpose must be there at every rank.
 */
export function rankName(query: string, full: string): number {
  const terms = searchTerms(query)
  const words = wordsOf(full)
  if (terms.length === 0 || !holdsAll(terms, words, begins)) return 0
  if (same(query) === same(full)) return 5
  if (terms.length === words.length && terms.every((term, at) => is(term, words[at]))) return 4
  if (endsInGiven(terms, full) && holdsAll(terms, words, is)) return 3
  const last = terms.length - 1
  const prefix = terms.every((term, at) => (at === last ? begins : is)(term, words[at]))
  return prefix ? 2 : 1
}

function wordsOf(text: string): Word[] {
  return nfc(text)
    .split(' ')
    .flatMap((written) => known.get(written) ?? learn(written))
}

/** The words of what stands between two spaces, kept because a nation's names are written with some thousand words. */
function learn(written: string): Word[] {
  const parts = same(written).replaceAll('-', ' ').split(' ')
  const words = parts
    .map((part) => ({ folded: fold(part), same: part }))
    .filter(({ folded }) => folded !== '')
  if (known.size < 10_000) known.set(written, words)
  return words
}

function is(term: SearchTerm, word: Word | undefined): boolean {
  if (word === undefined) return false
  const bare = bareGiven(word.same)
  return term.exact === null
    ? word.folded === term.folded || fold(bare) === term.folded
    : word.same === term.exact || bare === term.exact
}

function begins(term: SearchTerm, word: Word | undefined): boolean {
  if (word === undefined) return false
  const bare = bareGiven(word.same)
  return term.exact === null
    ? word.folded.startsWith(term.folded) || fold(bare).startsWith(term.folded)
    : word.same.startsWith(term.exact) || bare.startsWith(term.exact)
}

/** Whether every term has a word of its own in the name. Two equal terms need two words. */
function holdsAll(terms: SearchTerm[], words: Word[], match: typeof is): boolean {
  const [term, ...others] = terms
  if (term === undefined) return true
  return words.some((word, at) => match(term, word) && holdsAll(others, words.toSpliced(at, 1), match))
}

function endsInGiven(terms: SearchTerm[], full: string): boolean {
  const { given } = splitName(full)
  return [given, bareGiven(given)].some((form) => {
    const words = wordsOf(form)
    const typed = terms.slice(-words.length)
    return words.length > 0 && words.every((word, at) => typed[at] !== undefined && is(typed[at], word))
  })
}
