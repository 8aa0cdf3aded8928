import type { PictureKeeper } from '../keep-pictures.ts'
import type { NumberedLists } from './numbering.ts'
import type { Relation } from './package.ts'
import type { Styles } from './styles.ts'
import type { Element } from './xml-tree.ts'

/** What is known of a .docx while its text is read. */
export type Reading = {
  styles: Styles
  numbering: NumberedLists
  /** Pictures by path, unpacked before the text is read. */
  media: ReadonlyMap<string, Uint8Array>
  relations: ReadonlyMap<string, Relation>
  /** Footnotes and endnotes by `footnote:2`. */
  footnotes: ReadonlyMap<string, Element>
  pictures: PictureKeeper
  /** What could not be kept, each thing said once. */
  notes: Set<string>
}
