import type { Made } from '../gather.ts'
import type { Inline } from '../inline.ts'
import type { Placed, PlacedPicture } from './placed.ts'

/** What a page became: blocks in order, items of lists with where they begin, so that deeper ones are known. */
export type PageMade = Made & { x?: number }

/** What is needed of a page while it is read. */
export type PageContent = {
  placed: readonly Placed[]
  width: number
  height: number
  /** The hash of a picture that was kept. */
  fileOf(picture: PlacedPicture): string | undefined
  /** Text of the footnotes of this page by their number. */
  footnotes: Map<string, Inline[]>
  notes: Set<string>
}
