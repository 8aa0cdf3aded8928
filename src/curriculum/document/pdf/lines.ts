import type { Glyph } from './placed.ts'

/** Letters on one base line, from left to right. `size` is that of most of them. */
export type Line = { glyphs: Glyph[]; x: number; right: number; y: number; size: number; strong: boolean }

/**
 * Puts letters that were drawn one after another onto their lines. Inside a line the place decides, not the order: letters
 * that a typeface lacks are drawn afterwards, from another one.
 */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const rows: Glyph[][] = []
  for (const glyph of glyphs) {
    const row = rows.at(-1)
    if (row?.some((one) => sameLine(one, glyph))) row.push(glyph)
    else rows.push([glyph])
  }
  return rows.map(lineOf).filter((line) => line.glyphs.length > 0)
}

/** Looks at the first and at a few of the last letters only; raised ones stay on their line. */
function sameLine(one: Glyph, other: Glyph): boolean {
  return Math.abs(one.y - other.y) < 0.5 * Math.max(one.size, other.size)
}

export function lineOf(row: readonly Glyph[]): Line {
  const glyphs = row.toSorted((one, other) => one.x - other.x)
  while (glyphs[0]?.text.trim() === '') glyphs.shift()
  while (glyphs.at(-1)?.text.trim() === '') glyphs.pop()
  const size = mostOf(glyphs.map((glyph) => glyph.size))
  const base = glyphs.filter((glyph) => glyph.size === size)
  const last = glyphs.at(-1)
  return {
    glyphs,
    x: glyphs[0]?.x ?? 0,
    right: last ? last.x + last.width : 0,
    y: mostOf(base.map((glyph) => glyph.y)),
    size,
    strong: glyphs.every((glyph) => glyph.strong || glyph.text.trim() === ''),
  }
}

/** The number that occurs most often, to a hundredth apart. */
export function mostOf(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) {
    const near = Math.round(number * 100)
    counts.set(near, (counts.get(near) ?? 0) + 1)
  }
  const [best] = [...counts].sort(([, one], [, other]) => other - one)
  return numbers.find((number) => Math.round(number * 100) === best?.[0]) ?? 0
}
