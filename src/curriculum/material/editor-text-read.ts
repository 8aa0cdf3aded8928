import type { Block, TableCell } from '../document/block.ts'
import type { Document } from '../document/document.ts'
import type { Inline } from '../document/inline.ts'
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

const signs = {
  bullet_list: /^[-•] +(.*)$/s,
  checklist: /^\[ ?\] +(.*)$/s,
  ordered_list: /^\d{1,7}[.)] +(.*)$/s,
} as const

/** Nobody nests lists so deep; a program that does gets a paragraph. */
const tooDeep = /^ {40}/m

/** What stands deeper by two spaces belongs to the item above: lists of its own. */
function listFrom(text: string): Block | undefined {
  if (tooDeep.test(text)) return undefined
  const items = text.split(/\n(?! {2})/)
  for (const type of ['bullet_list', 'checklist', 'ordered_list'] as const) {
    const said = all(items, signs[type])
    if (said) return listOf(type, said, Number.parseInt(text, 10))
  }
  return undefined
}

function listOf(type: keyof typeof signs, said: readonly string[], first: number): Block {
  const content = said.map((item) => {
    const [line = '', ...deeper] = item.split('\n')
    return [paragraph(line), ...listsIn(deeper.map((one) => one.slice(2)))]
  })
  if (type === 'checklist')
    return { type, content: content.map((blocks) => ({ type: 'check_item', content: blocks })) }
  const items = content.map((blocks) => ({ type: 'list_item' as const, content: blocks }))
  return type === 'bullet_list'
    ? { type, content: items }
    : { type, attrs: { order: Math.min(first, 1_000_000) }, content: items }
}

/** Lines that begin with another kind of sign begin another list. */
function listsIn(lines: readonly string[]): Block[] {
  const runs: { kind: string | undefined; lines: string[] }[] = []
  for (const line of lines) {
    const kind = line.startsWith('  ') ? runs.at(-1)?.kind : kindOf(line)
    const last = runs.at(-1)
    if (last && last.kind === kind) last.lines.push(line)
    else runs.push({ kind, lines: [line] })
  }
  return runs.map((run) => listFrom(run.lines.join('\n')) ?? paragraph(run.lines.join('\n')))
}

function kindOf(line: string): string | undefined {
  return Object.entries(signs).find(([, sign]) => sign.test(line))?.[0]
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
