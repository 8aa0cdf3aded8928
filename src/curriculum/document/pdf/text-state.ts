import { combined, type Matrix, matrixOf, moved, still } from './matrix.ts'

/** What pdf.js tells of a typeface; `tall`: how tall its letters are for a size of 1. */
export type Font = { strong: boolean; em: boolean; old: boolean; unit: number; tall: number }

/** How text is drawn from here on (PDF 32000, 9.3). */
export type TextState = {
  place: Matrix
  text: Matrix
  line: Matrix
  font: Font
  size: number
  spacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
}
/** A letter as pdf.js tells it: its width in thousandths; a bare number moves the pen back by so many. */
export type ShownGlyph = { unicode: string; width: number; isSpace: boolean } | number | null

type Drawn = { text: string; x: number; y: number; width: number; size: number }

export function freshState(place: Matrix): TextState {
  const font = { strong: false, em: false, old: false, unit: 0.001, tall: 1 }
  const spaces = { spacing: 0, wordSpacing: 0, stretch: 1, leading: 0, rise: 0 }
  return { place, text: still, line: still, font, size: 0, ...spaces }
}

/** Begins a line, from the start of the last one. */
export function moveLine(state: TextState, x: number, y: number): void {
  setText(state, combined(state.line, [1, 0, 0, 1, x, y]))
}

export function setText(state: TextState, matrix: Matrix): void {
  state.line = matrix
  state.text = matrix
}

/** Draws letters, moving the pen on. What does not run from left to right is not told: stamps, watermarks, margins. */
export function showGlyphs(
  state: TextState,
  glyphs: readonly ShownGlyph[],
  tell: (drawn: Drawn) => void,
): void {
  for (const glyph of glyphs) {
    if (glyph === null) continue
    if (typeof glyph === 'number') {
      advance(state, (-glyph / 1000) * state.size)
      continue
    }
    const width = glyph.width * state.font.unit * state.size
    const matrix = combined(state.place, state.text)
    const [x, y] = moved(matrix, 0, state.rise)
    const scale = Math.hypot(matrix[0], matrix[1])
    // A negative size stands letters on their heads and runs to the left, as a page does that lies so.
    const along = matrix[0] * Math.sign(state.font.unit * state.size)
    const upright = along > 0 && Math.abs(matrix[1]) < 0.2 * along
    const size = Math.hypot(matrix[2], matrix[3]) * Math.abs(state.size) * state.font.tall
    if (upright && size > 0.5 && Number.isFinite(x + y + width))
      tell({ text: glyph.unicode, x, y, width: Math.abs(width * state.stretch * scale), size })
    advance(state, width + state.spacing + (glyph.isSpace ? state.wordSpacing : 0))
  }
}

/** One operator that changes how text is drawn; others are let be. */
export function changeText(state: TextState, operator: string, [first, second]: readonly unknown[]): void {
  const number = Number(first)
  if (operator === 'beginText') setText(state, still)
  else if (operator === 'setCharSpacing') state.spacing = number
  else if (operator === 'setWordSpacing') state.wordSpacing = number
  else if (operator === 'setHScale') state.stretch = number / 100
  else if (operator === 'setLeading') state.leading = -number
  else if (operator === 'setTextRise') state.rise = number
  else if (operator === 'moveText') moveLine(state, number, Number(second))
  else if (operator === 'setLeadingMoveText') {
    state.leading = Number(second)
    moveLine(state, number, Number(second))
  } else if (operator === 'nextLine') moveLine(state, 0, state.leading)
  else if (operator === 'setTextMatrix') setText(state, matrixOf(first))
}

function advance(state: TextState, by: number): void {
  state.text = combined(state.text, [1, 0, 0, 1, by * state.stretch, 0])
}
