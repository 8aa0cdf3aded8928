import type { Mark } from './inline.ts'

/**
 * Adds text at the end of a row, to the last text if that has the same marks. Letters are composed (NFC), and what no
 * reader can see is left out.
 */
export function pushText(row: object[], text: string, marks: Mark[]): void {
  const clean = text
    .normalize('NFC')
    .replace(/(?![\t\n])\p{Cc}|[\u00AD\uFEFF\uFFFE\uFFFF]/gu, '')
    .replace(/\s/g, spaceOf)
  if (clean === '') return
  const last = row.at(-1) as { type?: string; text?: string; marks?: Mark[] } | undefined
  if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks))
    last.text = `${last.text}${clean}`
  else row.push({ type: 'text', text: clean, ...(marks.length > 0 && { marks }) })
}

/** A space that keeps words together stays; every other is one. */
function spaceOf(space: string): string {
  return space === '\u00A0' || space === '\u202F' ? '\u00A0' : ' '
}
