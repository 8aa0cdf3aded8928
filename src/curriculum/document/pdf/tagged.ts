import type { DrawnPage } from './draw-page.ts'
import { footnoteOf } from './footnotes.ts'
import type { PageContent } from './page-content.ts'
import type { Glyph } from './placed.ts'
import { type Part, partsOf, tagsIn } from './structure.ts'

/** Whether the tags tell nearly all of the text; programs that only half know how to tag are not trusted. */
export function isTagged(pages: readonly DrawnPage[]): boolean {
  let [told, all] = [0, 0]
  for (const { placed, tree } of pages) {
    const tags = new Set(tree ? tagsIn(tree.children) : [])
    const letters = placed.filter((one) => one.type === 'glyph' && !one.artifact && one.text.trim() !== '')
    all += letters.length
    told += letters.filter(({ tag }) => tag !== undefined && tags.has(tag)).length
  }
  return all > 0 && told >= 0.9 * all
}

/** Finds the footnotes of a page, so that the numbers that point to them can take them. */
export function taggedFootnotes(tree: Part, { placed, footnotes }: PageContent): void {
  for (const note of partsOf(tree.children, /^(Note|FENote)$/)) {
    const tags = new Set(tagsIn(note.children))
    const glyphs = placed.filter((one): one is Glyph => one.type === 'glyph' && tags.has(one.tag ?? -1))
    const found = footnoteOf(glyphs)
    if (found) footnotes.set(...found)
  }
}
