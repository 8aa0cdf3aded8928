import type { Block, TableCell } from './document/block.ts'
import type { Document } from './document/document.ts'
import type { Inline } from './document/inline.ts'
import { inlineFromText } from './editor-inline.ts'

/** The one block that a piece of text says. What is of no other kind is a paragraph; a new line in it is one. */
export function blockFromText(text: string, base: Document): Block {
  const named = /^\[\[[^[\]\d]+ (\d+)\]\]$/.exec(text)?.[1]
  const kept = named === undefined ? undefined : base.content[Number(named) - 1]
  if (kept) return kept
  if (text === '---') return { type: 'rule' }
  const [, signs, title] = /^(#{1,4}) +(.*)$/.exec(text) ?? []
  if (signs && title !== undefined)
    return { type: 'heading', attrs: { level: signs.length as 1 | 2 | 3 | 4 }, ...contentOf(title) }
  return listFrom(text) ?? tableFrom(text) ?? paragraph(text)
}

function listFrom(text: string): Block | undefined {
  const lines = text.split('\n')
  const bullets = all(lines, /^[-•] +(.*)$/)
  if (bullets)
    return {
      type: 'bullet_list',
      content: bullets.map((item) => ({ type: 'list_item', content: [paragraph(item)] })),
    }
  const checks = all(lines, /^\[ ?\] +(.*)$/)
  if (checks)
    return {
      type: 'checklist',
      content: checks.map((item) => ({ type: 'check_item', content: [paragraph(item)] })),
    }
  const numbers = all(lines, /^\d{1,7}[.)] +(.*)$/)
  if (!numbers) return undefined
  const order = Math.min(Number.parseInt(lines[0] ?? '1', 10), 1_000_000)
  return {
    type: 'ordered_list',
    attrs: { order },
    content: numbers.map((item) => ({ type: 'list_item', content: [paragraph(item)] })),
  }
}

function tableFrom(text: string): Block | undefined {
  const lines = all(text.split('\n'), /^\|(.*)\|$/)
  if (!lines) return undefined
  const dashes = /^( *-{3,} *\|?)+$/
  const head = dashes.test(lines[1] ?? '') ? 1 : 0
  const rows = head === 1 ? lines.toSpliced(1, 1) : lines
  return {
    type: 'table',
    content: rows.map((line, at) => ({
      type: 'table_row',
      content: line.split(/(?<!\\)\|/).map((cell) => cellOf(cell, at < head)),
    })),
  }
}

function cellOf(text: string, header: boolean): TableCell {
  return {
    type: header ? 'table_header' : 'table_cell',
    attrs: { colspan: 1, rowspan: 1 },
    content: [paragraph(text.trim().replaceAll('\\|', '|'))],
  }
}

/** What each line says after its sign, when all of them have it. */
function all(lines: readonly string[], sign: RegExp): string[] | undefined {
  const said = lines.map((line) => sign.exec(line)?.[1])
  return said.every((one) => one !== undefined) ? said : undefined
}

function paragraph(text: string): Block {
  return { type: 'paragraph', ...contentOf(text) }
}

function contentOf(text: string): { content?: Inline[] } {
  const content = inlineFromText(text)
  return content.length > 0 ? { content } : {}
}
