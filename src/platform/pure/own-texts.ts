/**
 * Copies of short texts, one for all that are equal; at most `most` are remembered at once. A piece cut from a sheet
 * keeps all of its XML alive as long as the piece is, and every row of the database brings its own copy of one day:
 * a list of 100,000 rows took three times the memory.
 */
export function ownTexts(most = 50_000): (text: string) => string {
  return remembering((text) => Buffer.from(text).toString(), most)
}

/** The same function of a text, which answers from memory what it was asked before; at most `most` answers at once. */
export function remembering(answer: (text: string) => string, most = 50_000): (text: string) => string {
  let known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= most) known = new Map()
    const said = answer(text)
    known.set(said === text ? said : text, said)
    return said
  }
}
