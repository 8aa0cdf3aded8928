import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PlacedPicture } from './placed.ts'
import { encodePng } from './png.ts'

/** A picture as pdf.js unpacked it: one bit of grey, three bytes or four bytes a pixel. */
type Pixels = { width: number; height: number; kind: 1 | 2 | 3; data: Uint8Array }

/** Lines, shadows and dots are no pictures to keep. In pixels. */
const smallest = 16
const patience = 10_000

/** A picture of a page as a PNG; nothing if its pixels cannot be had. */
export async function pictureBytes(page: PDFPageProxy, picture: PlacedPicture): Promise<Buffer | undefined> {
  const pixels = picture.name === undefined ? picture.pixels : await unpacked(page, picture.name)
  if (!isPixels(pixels) || pixels.width < smallest || pixels.height < smallest) return undefined
  const { width, height, kind, data } = pixels
  if (kind === 1) return encodePng(width, height, 1, greyOf(pixels))
  const channels = kind === 2 ? 3 : 4
  return data.length >= width * height * channels ? encodePng(width, height, channels, data) : undefined
}

/** The pixels may still be on their way; a broken picture never comes. */
function unpacked(page: PDFPageProxy, name: string): Promise<unknown> {
  const objects = name.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(undefined), patience)
    objects.get(name, (found: unknown) => {
      clearTimeout(late)
      resolve(found)
    })
  })
}

function isPixels(value: unknown): value is Pixels {
  const { width, height, kind, data } = (value ?? {}) as Partial<Pixels>
  return Boolean(
    width && height && data instanceof Object && 'length' in data && kind && kind >= 1 && kind <= 3,
  )
}

function greyOf({ width, height, data }: Pixels): Uint8Array {
  const line = (width + 7) >> 3
  const grey = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (((data[y * line + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) grey[y * width + x] = 255
  return grey
}
