/** What is drawn on a page, in the order it is drawn. Places in points from the top left corner. */
export type Placed = Glyph | PlacedPicture

/** A letter, or letters of one word that stand close: the left end of their base line, how wide and how high they are. */
export type Glyph = Tagged & {
  type: 'glyph'
  text: string
  x: number
  y: number
  width: number
  size: number
  strong: boolean
  em: boolean
  link?: string
}

/** A picture; `name` is what pdf.js knows it by, `pixels` are there when it came with the page itself. */
export type PlacedPicture = Tagged & {
  type: 'picture'
  x: number
  y: number
  width: number
  height: number
  name?: string
  pixels?: unknown
}

/** Which part of the structure a thing belongs to; headers, footers and lines are artifacts. */
type Tagged = { tag?: number; artifact: boolean }
