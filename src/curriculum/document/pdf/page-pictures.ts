import type { DrawnPage } from './draw-page.ts'
import type { Glyph, PlacedPicture } from './placed.ts'

/**
 * Leaves out pictures that stand at the same place of several pages (emblems in the head) or lie under all the text
 * (scans whose letters were recognised), and gives each picture without a tag the tag of the text above it.
 */
export function choosePictures(pages: readonly DrawnPage[], notes: Set<string>): void {
  const places = new Map<string, number>()
  for (const { placed } of pages)
    for (const place of new Set(placed.filter((one) => one.type === 'picture').map(placeOf)))
      places.set(place, (places.get(place) ?? 0) + 1)
  for (const page of pages) {
    const glyphs = page.placed.filter((one): one is Glyph => one.type === 'glyph' && !one.artifact)
    for (const picture of page.files.keys()) {
      const repeated = pages.length > 1 && (places.get(placeOf(picture)) ?? 0) > 1
      const under = glyphs.length > 0 && picture.width * picture.height > 0.8 * page.width * page.height
      if (under) notes.add('Ảnh nền cả trang trong PDF không giữ lại, chỉ giữ chữ.')
      if (under || (repeated && (picture.artifact || picture.tag === undefined))) page.files.delete(picture)
      else if (picture.artifact || picture.tag === undefined) giveTag(picture, glyphs)
    }
  }
}

function placeOf({ x, y, width, height }: PlacedPicture): string {
  return [x, y, width, height].map(Math.round).join()
}

function giveTag(picture: PlacedPicture, glyphs: readonly Glyph[]): void {
  const above = glyphs.filter(({ y, tag }) => tag !== undefined && y <= picture.y + 2)
  const nearest = above.reduce<Glyph | undefined>(
    (best, one) => (best && best.y > one.y ? best : one),
    undefined,
  )
  const tag = (nearest ?? glyphs.find((one) => one.tag !== undefined))?.tag
  if (tag === undefined) return
  picture.tag = tag
  picture.artifact = false
}
