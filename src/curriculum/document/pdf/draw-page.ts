import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PictureKeeper } from '../keep-pictures.ts'
import type { PageContent } from './page-content.ts'
import { pictureBytes } from './picture-bytes.ts'
import type { PlacedPicture } from './placed.ts'
import { readPage } from './read-page.ts'
import type { Part } from './structure.ts'

/** A page with all that is drawn on it, and its tags if it has them. */
export type DrawnPage = PageContent & { tree: Part | undefined; files: Map<PlacedPicture, string> }

/** Reads one page; its pictures are kept at once, for their pixels take much room. */
export async function drawPage(
  page: PDFPageProxy,
  keeper: PictureKeeper,
  notes: Set<string>,
): Promise<DrawnPage> {
  const placed = await readPage(page, notes)
  const files = new Map<PlacedPicture, string>()
  for (const picture of placed.filter((one) => one.type === 'picture')) {
    const bytes = await pictureBytes(page, picture)
    const file = bytes && keeper.keep(bytes)
    if (file) files.set(picture, file)
    else if (bytes) notes.add('Có hình quá lớn trong PDF không giữ được.')
    // Pixels of a picture inside the page itself are no longer needed.
    delete picture.pixels
  }
  const [, , width = 0, height = 0] = page.getViewport({ scale: 1 }).viewBox
  const tree = (await page.getStructTree().catch(() => null)) as Part | null
  const fileOf = (picture: PlacedPicture) => files.get(picture)
  return { placed, width, height, fileOf, footnotes: new Map(), notes, tree: tree ?? undefined, files }
}
