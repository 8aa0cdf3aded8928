import type { DrawnPage } from './draw-page.ts'
import type { PageMade } from './page-content.ts'
import type { MadePiece } from './piece-made.ts'

/** Puts the pictures of a page among its text: each after the last piece that ends above it. */
export function placePictures(pieces: readonly MadePiece[], { files, footnotes }: DrawnPage): PageMade[] {
  const made = [...pieces]
  const pictures = [...files].sort(([one], [other]) => one.y - other.y)
  for (const [picture, file] of pictures) {
    const at = made.findLastIndex(({ bottom }) => bottom <= picture.y + 2)
    const block = { type: 'picture' as const, attrs: { file, alt: '', caption: '' } }
    made.splice(at + 1, 0, { made: { as: 'block', blocks: [block] }, bottom: picture.y + picture.height })
  }
  const left = [...footnotes.values()].filter((content) => content.length > 0)
  const rest = left.map((content): PageMade => ({ as: 'block', blocks: [{ type: 'paragraph', content }] }))
  return [...made.map((one) => one.made), ...rest]
}
