import { nameKeys, type SearchTerm, searchTerms } from './search-name.ts'

/**
 * A query as the database looks for it: patterns over ` search ` and ` same_name ` (the words of a name between
 * spaces), all of which must hold. It says what `rankName` says, by indexes.
 */
export type NameSearch = {
  /** The whole name, folded and as typed; what a name may begin with. */
  whole: string
  sameWhole: string
  prefix: string
  /** What the given name can be, folded, when the query ends in it. */
  givens: string[]
  /** Every word of the query begins a word of the name, each its own. */
  begins: string[]
  sameBegins: string[]
  /** Every word of the query is a word of the name. */
  words: string[]
  sameWords: string[]
  /** Three of `begins`, the longest words first, by which an index is asked; fewer words repeat the last. */
  probes: [string, string, string]
}

/** Undefined when the text has no word to look for. */
export function nameSearch(query: string): NameSearch | undefined {
  const terms = searchTerms(query)
  if (terms.length === 0) return undefined
  const folded = [...new Set(terms.map((term) => term.folded))]
  const exact = [...new Set(terms.flatMap((term) => term.exact ?? []))]
  const longest = folded.toSorted((one, other) => other.length - one.length)
  const probe = (at: number) => beginning(longest[at] ?? longest.at(-1)!, terms)
  const { search, sameName } = nameKeys(query)
  return {
    whole: search,
    sameWhole: sameName,
    prefix: terms.map((term) => term.folded).join(' '),
    givens: [1, 2]
      .map((words) => terms.slice(-words))
      .map((last) => last.map((term) => term.folded).join(' ')),
    begins: folded.map((word) => beginning(word, terms)),
    sameBegins: exact.map((word) => `% ${escaped(word)}%`),
    words: folded.map((word) => `% ${escaped(word)} %`),
    sameWords: exact.map((word) => `% ${escaped(word)} %`),
    probes: [probe(0), probe(1), probe(2)],
  }
}

/** As many words of the name begin so as words of the query do: two equal ones need two. */
function beginning(word: string, terms: SearchTerm[]): string {
  const times = terms.filter((term) => term.folded.startsWith(word)).length
  return `${`% ${escaped(word)}`.repeat(times)}%`
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
