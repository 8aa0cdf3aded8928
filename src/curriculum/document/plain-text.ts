import type { Block } from './block.ts'
import type { Document } from './document.ts'
import type { Inline } from './inline.ts'

/** A block that holds text itself (heading, paragraph, picture …): where its text lies, and how to get to it. */
export type TextBlock = {
  type: Block['type'] | 'footnote'
  /** In UTF-16 units of the whole text, the end not in. */
  start: number
  end: number
  /** Places in `content`, from the document down. */
  path: number[]
}
export type PlainText = { text: string; blocks: TextBlock[] }

/** All that can be read, a line a block, in order; a footnote follows the block it belongs to. */
export function plainText(document: Document): PlainText {
  const plain: PlainText = { text: '', blocks: [] }
  const pieces: string[] = []
  let length = 0
  const add = (type: TextBlock['type'], path: number[], text: string) => {
    if (text === '') return
    plain.blocks.push({ type, start: length, end: length + text.length, path })
    pieces.push(text)
    length += text.length + 1
  }
  for (const [at, block] of document.content.entries()) addBlock(block, [at], add)
  plain.text = pieces.join('\n')
  return plain
}

/** How many syllables (tiếng) there are: what stands between spaces and holds a letter or a digit. */
export function syllables(document: Document): number {
  const { text } = plainText(document)
  return text.match(/[^\s/–—]*[\p{L}\p{N}][^\s/–—]*/gu)?.length ?? 0
}

type Add = (type: TextBlock['type'], path: number[], text: string) => void
type AnyNode = { type: string; content?: AnyNode[] }

function addBlock(block: Block, path: number[], add: Add): void {
  if (block.type === 'heading' || block.type === 'paragraph') {
    const content = block.content ?? []
    add(block.type, path, inlineText(content))
    for (const [at, one] of content.entries())
      if (one.type === 'footnote') add('footnote', [...path, at], inlineText(one.content ?? []))
    return
  }
  if (block.type === 'picture') add('picture', path, join(block.attrs.alt, block.attrs.caption))
  else if (block.type === 'recording') add('recording', path, block.attrs.title)
  else if (block.type === 'case_exercise' || block.type === 'role_play')
    add(block.type, path, block.attrs.title)
  if ('content' in block) addInside(block as AnyNode, path, add)
}

/** Rows, cells and items hold no text themselves. */
function addInside(node: AnyNode, path: number[], add: Add): void {
  for (const [at, inner] of (node.content ?? []).entries()) {
    const here = [...path, at]
    if (/^(table_|list_item$|check_item$)/.test(inner.type)) addInside(inner, here, add)
    else addBlock(inner as Block, here, add)
  }
}

/** The text of a paragraph, without its footnotes. */
export function inlineText(content: readonly Inline[]): string {
  return content
    .map((one) => (one.type === 'text' ? one.text : one.type === 'hard_break' ? '\n' : ''))
    .join('')
}

function join(...texts: string[]): string {
  return texts.filter((text) => text !== '').join('. ')
}
