import type { DrawnPage } from './draw-page.ts'
import { withoutFurniture } from './furniture.ts'
import { headingRanks } from './heading-ranks.ts'
import { type Line, linesOf, mostOf } from './lines.ts'
import { mergeLines } from './merge-lines.ts'
import { notesAtFoot } from './notes-at-foot.ts'
import type { PageMade } from './page-content.ts'
import { type Piece, paragraphsOf } from './paragraphs.ts'
import { pieceMade } from './piece-made.ts'
import { placePictures } from './place-pictures.ts'
import type { Glyph } from './placed.ts'
import { findTables } from './table-lines.ts'

/** Pages without tags, by how they look: large or bold lines are headings, lines that fill their width go on. */
export function readUntagged(pages: readonly DrawnPage[], notes: Set<string>): PageMade[][] {
  if (pages.length === 0) return []
  notes.add(
    `${pages.length} trang PDF không có thẻ cấu trúc nên tiêu đề, danh sách, bảng được đoán theo hình thức. Hãy xem lại, hoặc nhập tệp Word gốc.`,
  )
  const lines = withoutFurniture(pages.map((page) => ({ height: page.height, lines: pageLines(page) })))
  const body = mostOf(lines.flat().flatMap((line) => line.glyphs.map(() => line.size)))
  const pieces = lines.map((own, at): Piece[] => {
    const page = pages[at]
    const pictures = [...(page?.files.keys() ?? [])]
    const text = page ? notesAtFoot(own, body, page.footnotes) : own
    return findTables(text).flatMap((part): Piece[] =>
      'rows' in part ? [part] : paragraphsOf(part.lines, body, pictures),
    )
  })
  const rank = headingRanks(pieces.flat(), body)
  return pages.map((page, at) => {
    const made = (pieces[at] ?? []).map((piece) => pieceMade(piece, rank, page))
    return placePictures(made, page)
  })
}

function pageLines({ placed }: DrawnPage): Line[] {
  return mergeLines(linesOf(placed.filter((one): one is Glyph => one.type === 'glyph' && !one.artifact)))
}
