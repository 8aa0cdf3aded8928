import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { Cells, Remark } from './cell.ts'
import { type SheetKind, sheetKinds, templateFields } from './fields.ts'
import { templateSheet } from './template.ts'

/** A row that was not taken in: where it stood, what was written in it, and why not. */
export type RefusedRow = {
  kind: SheetKind
  sheet: string
  row: number
  cells: Cells
  reasons: readonly Remark[]
}

/** A workbook larger than this is mended at its source, not row by row; and it keeps the memory for one within some 160 MB. */
export const mostCorrections = 10_000

/** What Excel's own cells cannot hold. */
const unwritable = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu
const longestCell = 32_767

const more = ['Lý do', 'Tờ gốc', 'Dòng gốc'] as const

/**
 * The correction file as the bytes of an .xlsx: the refused rows as they were, in the template's shape, with the reasons
 * beside them. It can be mended and imported as it is. Of more than `mostCorrections` rows it holds the first.
 */
export async function writeCorrection(rows: readonly RefusedRow[]): Promise<Uint8Array> {
  const kept = rows.slice(0, mostCorrections)
  const kinds = sheetKinds.filter((kind) => kept.some((row) => row.kind === kind))
  const sheets = (kinds.length > 0 ? kinds : sheetKinds).map((kind) => {
    const lines = kept.filter((row) => row.kind === kind)
    return templateSheet(kind, lines.map(correctionLine), more)
  })
  return writeXlsx({ sheets: rows.length > kept.length ? [...sheets, restSheet(rows.length)] : sheets })
}

function correctionLine({ kind, sheet, row, cells, reasons }: RefusedRow): string[] {
  const written: Cells = cells.family ? { ...cells, name: `${cells.family} ${cells.name ?? ''}` } : cells
  const why = reasons.map(({ column, reason }) => `${column}: ${reason}`).join('\n')
  const line = [...templateFields(kind).map((field) => written[field] ?? ''), why, sheet, String(row)]
  return line.map((text) => text.replace(unwritable, '\uFFFD').slice(0, longestCell))
}

function restSheet(count: number): WriteSheet {
  const [all, kept] = [count, mostCorrections].map((number) => number.toLocaleString('vi-VN'))
  const note = `Có ${all} dòng chưa nhận; tệp này ghi ${kept} dòng đầu. Nhiều dòng cùng một lỗi thì nên sửa ở tệp gốc rồi nhập lại cả tệp: dòng đã nhận không bị ghi hai lần.`
  return {
    name: 'Ghi chú',
    rows: [[note]],
    columns: [{ width: 100, style: { alignment: { wrapText: true } } }],
  }
}
