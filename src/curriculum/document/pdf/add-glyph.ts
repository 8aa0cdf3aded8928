import type { Glyph, Placed } from './placed.ts'

/**
 * Adds a letter to what is drawn: to the piece of a word before it where it stands right behind that. A long document
 * would not fit into memory letter by letter; where a letter is still to come from another typeface there is a gap.
 */
export function addGlyph(placed: Placed[], glyph: Glyph): void {
  const last = placed.at(-1)
  if (last?.type !== 'glyph' || !goesOn(last, glyph)) {
    placed.push(glyph)
    return
  }
  last.text += glyph.text
  last.width = glyph.x + glyph.width - last.x
}

function goesOn(last: Glyph, glyph: Glyph): boolean {
  return (
    Math.abs(glyph.x - last.x - last.width) < 0.08 * glyph.size &&
    glyph.y === last.y &&
    glyph.size === last.size &&
    glyph.strong === last.strong &&
    glyph.em === last.em &&
    glyph.link === last.link &&
    glyph.tag === last.tag &&
    glyph.artifact === last.artifact &&
    isWord(last.text) &&
    isWord(glyph.text)
  )
}

function isWord(text: string): boolean {
  return /^[\p{L}\p{M}]+$/u.test(text)
}
