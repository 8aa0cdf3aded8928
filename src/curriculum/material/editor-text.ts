import { isDeepStrictEqual } from 'node:util'
import type { Block, ListItem, Table } from '../document/block.ts'
import type { Document } from '../document/document.ts'
import { inlineToText } from './editor-inline.ts'
import { blockFromText } from './editor-text-read.ts'

/**
 * A document as plain text that anybody can change in a box: blocks with an empty line between. A block that the text
 * cannot say exactly is a line like `[[khối 3]]` (the third one), and `documentFromText` puts it back, so nothing is lost.
 */
export function documentToText(document: Document, word: string): string {
  return document.content.map((block, at) => blockToText(block, document, at, word)).join('\n\n')
}

/** What the text says; what it only names is taken from the document that it was made of. */
export function documentFromText(text: string, base: Document): Document {
  const chunks = text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n(?:[ \t]*\n)+/)
    .map((chunk) => chunk.replace(/^(?:[ \t]*\n)+/, '').trimEnd())
    .filter((chunk) => chunk !== '')
  return { type: 'doc', content: chunks.map((chunk) => blockFromText(chunk, base)) }
}

/** Whoever reads it back decides whether the text says the block. */
function blockToText(block: Block, base: Document, at: number, word: string): string {
  const text = written(block)
  if (text !== undefined && !/\n[ \t]*\n/.test(text)) {
    const [again, ...more] = documentFromText(text, base).content
    if (more.length === 0 && isDeepStrictEqual(again, block)) return text
  }
  return `[[${word} ${at + 1}]]`
}

function written(block: Block): string | undefined {
  switch (block.type) {
    case 'heading':
      return prefixed(`${'#'.repeat(block.attrs.level)} `, inlineToText(block.content))
    case 'paragraph':
      return inlineToText(block.content)
    case 'bullet_list':
      return items(block.content, () => '- ')
    case 'ordered_list':
      return items(block.content, (at) => `${block.attrs.order + at}. `)
    case 'checklist':
      return items(block.content, () => '[ ] ')
    case 'table':
      return tableText(block)
    case 'rule':
      return '---'
    default:
      return undefined
  }
}

function items(
  content: readonly { content: ListItem['content'] }[],
  sign: (at: number) => string,
): string | undefined {
  return joined(
    content.map((item, at) => prefixed(sign(at), itemText(item.content))),
    '\n',
  )
}

/** A paragraph, and lists within it, deeper by two spaces. */
function itemText([first, ...inner]: readonly Block[]): string | undefined {
  const lists = inner.map((block) =>
    block.type.endsWith('list') ? written(block)?.replaceAll(/^/gm, '  ') : undefined,
  )
  return joined([soleParagraph(first ? [first] : []), ...lists], '\n')
}

/** A row of headings at the top is told by a row of dashes under it. */
function tableText({ content: rows }: Table): string | undefined {
  const lines = rows.map(({ content: cells }) => {
    const texts = cells.map(({ content }) => soleParagraph(content)?.replaceAll('|', '\\|'))
    return prefixed('| ', prefixed(joined(texts, ' | '), ' |'))
  })
  const dashes = rows[0]?.content.map(() => '---').join(' | ')
  if (rows[0]?.content[0]?.type === 'table_header') lines.splice(1, 0, `| ${dashes} |`)
  return joined(lines, '\n')
}

function soleParagraph(content: readonly Block[]): string | undefined {
  const [only, ...more] = content
  const text = only?.type === 'paragraph' && more.length === 0 ? inlineToText(only.content) : undefined
  return text?.includes('\n') ? undefined : text
}

function prefixed(sign: string | undefined, text: string | undefined): string | undefined {
  return sign === undefined || text === undefined ? undefined : sign + text
}

function joined(parts: readonly (string | undefined)[], between: string): string | undefined {
  return parts.every((part) => part !== undefined) ? parts.join(between) : undefined
}
