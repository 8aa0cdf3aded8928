import type { DrawnPage } from './draw-page.ts'
import { footnoteOf } from './footnotes.ts'
import type { PageContent } from './page-content.ts'
import type { Glyph } from './placed.ts'
import { type Part, partsOf, tagsIn } from './structure.ts'

/** Whether the tags of a page tell its text, all but a word or two; what they leave out would be lost. */
export function isTagged({ placed, tree }: DrawnPage): boolean {
  if (!tree) return false
  const tags = new Set(tagsIn(tree.children, true))
  const texts = placed.filter((one) => one.type === 'glyph' && !one.artifact && one.text.trim() !== '')
  if (texts.length === 0) return placed.every(({ type, tag }) => type === 'glyph' || tag !== undefined)
  const told = texts.filter(({ tag }) => tag !== undefined && tags.has(tag))
  return told.length >= 0.98 * texts.length
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
