import { longOnly, markCommon, nothingStanding, type Standing } from './standing.ts'
import { markFormulas } from './standing-formulas.ts'
import { type Syllables, syllablesOf } from './syllables.ts'

/**
 * A text ready to be compared. Marked (1) are `formulas`, which stand everywhere; `standing`, those and whole sentences that
 * the corpus has everywhere; `common`, those and every turn of speech that it has everywhere. `own` is how many syllables
 * are its own, of which shares are taken; `left`, how many are no sentence of the corpus.
 */
export type Prepared = {
  syllables: Syllables
  formulas: Uint8Array
  standing: Uint8Array
  common: Uint8Array
  own: number
  left: number
}

/** Counted syllables below which a text has nothing but formulas, and they are compared too. */
const NOTHING = 12
/** Where less than this is left beside the corpus's formulas, its texts are made of one stock, and the stock is theirs. */
const LEFT = 0.35

export function prepare(text: string, learned: Standing = nothingStanding): Prepared {
  const syllables = syllablesOf(text)
  const marked = markFormulas(text, syllables)
  const formulas = counted(marked) < NOTHING ? new Uint8Array(marked.length) : marked
  const common = markCommon(syllables, formulas, learned)
  const standing = longOnly(common, formulas)
  const [all, left] = [counted(formulas), counted(standing)]
  return { syllables, formulas, common, standing, left, own: left < LEFT * all ? all : left }
}

function counted(marks: Uint8Array): number {
  return marks.reduce((sum, mark) => sum + (mark === 0 ? 1 : 0), 0)
}
