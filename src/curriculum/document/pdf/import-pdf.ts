import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Imported } from '../imported.ts'
import { pictureKeeper } from '../keep-pictures.ts'
import { refuseDocument } from '../refuse.ts'
import { type DrawnPage, drawPage } from './draw-page.ts'
import { joinPages } from './join-pages.ts'
import { openPdf } from './open-pdf.ts'
import type { PageMade } from './page-content.ts'
import { choosePictures } from './page-pictures.ts'
import { isTagged } from './tagged.ts'
import { readTaggedPage } from './tagged-page.ts'
import { readUntagged } from './untagged.ts'

/** Reads a PDF: by its tags where it has them, else by how it looks. Programs in it are never run. */
export async function importPdf(bytes: Buffer): Promise<Imported> {
  const pdf = await openPdf(bytes)
  const keeper = pictureKeeper()
  const notes = new Set<string>()
  const pages: DrawnPage[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = (await pdf.getPage(number)) as PDFPageProxy
    pages.push(await drawPage(page, keeper, notes))
    page.cleanup()
  }
  const letters = pages.reduce(
    (sum, { placed }) => sum + placed.filter(({ type }) => type === 'glyph').length,
    0,
  )
  const pictures = pages.some(({ placed }) => placed.some(({ type }) => type === 'picture'))
  if (letters === 0) throw refuseDocument(pictures ? 'scanned' : 'empty')
  choosePictures(pages, notes)
  const content = joinPages(readPages(pages, notes))
  await pdf.loadingTask.destroy()
  const used = JSON.stringify(content)
  return {
    document: { type: 'doc', content },
    files: keeper.files.filter(({ hash }) => used.includes(hash)),
    notes: [...notes],
  }
}

/** By tags where they tell all of a page, by looks on the others. */
function readPages(pages: readonly DrawnPage[], notes: Set<string>): PageMade[][] {
  const looks = pages.filter((page) => !isTagged(page))
  if (looks.length > pages.length / 2) return readUntagged(pages, notes)
  const read = new Map(readUntagged(looks, notes).map((made, at) => [looks[at], made]))
  return pages.map((page) => read.get(page) ?? byTags(page))
}

function byTags(page: DrawnPage): PageMade[] {
  const made = page.tree ? readTaggedPage(page.tree, page) : []
  // A note that nothing points to stays as text.
  const left = [...page.footnotes.values()].filter((content) => content.length > 0)
  return [
    ...made,
    ...left.map((content): PageMade => ({ as: 'block', blocks: [{ type: 'paragraph', content }] })),
  ]
}
