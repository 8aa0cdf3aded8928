import { join } from 'node:path'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { packageRoot } from '#platform/package-root.ts'
import { refuseDocument } from '../refuse.ts'

const mostPages = 2_000
/** In pixels; a page scanned at 600 dots an inch has 35 million. */
const largestPicture = 40_000_000

/** Opens a PDF. Nothing in it is run, nothing outside it is fetched, no typeface of this machine is looked for. */
export async function openPdf(bytes: Buffer): Promise<PDFDocumentProxy> {
  const own = (folder: string) => `${join(packageRoot, 'node_modules/pdfjs-dist', folder)}/`
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: own('cmaps'),
    standardFontDataUrl: own('standard_fonts'),
    wasmUrl: own('wasm'),
    iccUrl: own('iccs'),
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    disableFontFace: true,
    // Tells the names of typefaces, and so which are bold or slanted.
    fontExtraProperties: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: largestPicture,
    verbosity: 0,
  })
  const pdf = await task.promise.catch((error: Error) => {
    throw error.name === 'PasswordException' ? refuseDocument('locked-pdf') : refuseDocument('damaged')
  })
  if (pdf.numPages > mostPages) throw refuseDocument('too-big', `${mostPages.toLocaleString('vi-VN')} trang`)
  return pdf
}
