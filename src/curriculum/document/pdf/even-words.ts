import type { Glyph } from './placed.ts'

/** A letter from another typeface is as bold and as slanted as most of its word. */
export function evenWords(glyphs: readonly Glyph[], size: number): Glyph[] {
  const words: Glyph[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const glyph of glyphs) {
    const letters = isLetter(glyph) && isLetter(words.at(-1)?.[0])
    const starts = !letters || glyph.x - end > 0.2 * size
    if (starts) words.push([glyph])
    else words.at(-1)?.push(glyph)
    end = glyph.x + glyph.width
  }
  return words.flatMap((word) => {
    const most = (is: (glyph: Glyph) => boolean) => lettersOf(word.filter(is)) * 2 > lettersOf(word)
    const [strong, em] = [most((glyph) => glyph.strong), most((glyph) => glyph.em)]
    const mixed = word.some((glyph) => glyph.strong !== strong || glyph.em !== em)
    return mixed ? word.map((glyph) => ({ ...glyph, strong, em })) : word
  })
}

function isLetter(glyph: Glyph | undefined): boolean {
  return /^[\p{L}\p{M}]/u.test(glyph?.text ?? '')
}

function lettersOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, { text }) => sum + text.length, 0)
}
