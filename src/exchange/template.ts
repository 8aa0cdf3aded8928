import type { CellStyle, DataValidation, PageSetup, WriteSheet } from 'hucre'
import { colToLetter, writeXlsx } from 'hucre/xlsx'
import {
  type Field,
  headingOf,
  isNeeded,
  type SheetKind,
  sheetKinds,
  sheetNames,
  templateFields,
} from './fields.ts'
import { guideSheet } from './guide.ts'

const headingStyle: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1B7F4D' } },
  alignment: { vertical: 'center', wrapText: true },
}
const neededStyle: CellStyle = {
  ...headingStyle,
  font: { bold: true, underline: true, color: { rgb: 'FFFFFF' } },
}
/** All cells are text: Excel then neither drops the zeros of a number nor turns 05/01 into the first of May. */
const textStyle: CellStyle = { numFmt: '@', alignment: { vertical: 'top' } }
const countStyle: CellStyle = { alignment: { vertical: 'top' } }
const counted: ReadonlySet<Field> = new Set<Field>(['number', 'theory', 'practice'])
/** Rows of an empty sheet that already have their format; below them Excel goes by its own ideas. */
const preparedRows = 1_000
const page: PageSetup = {
  orientation: 'landscape',
  paperSize: 'a4',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
}

const widths: Partial<Record<Field, number>> = {
  ...{
    number: 6,
    code: 14,
    name: 26,
    nationalId: 15,
    phone: 13,
    title: 20,
    branch: 26,
    commune: 20,
    district: 20,
  },
  ...{ province: 20, contents: 34, programme: 40, organiser: 28, decision: 18 },
}
/** Offered as a list in the cell; anything else may still be typed. */
const choices: Record<SheetKind, Partial<Record<Field, string[]>>> = {
  people: { sex: ['Nữ', 'Nam'], fullTime: ['x'], kind: ['Bầu', 'Chỉ định', 'Quy hoạch'] },
  training: { form: ['Trực tiếp', 'Trực tuyến', 'Kết hợp'], passed: ['Đạt', 'Không đạt'] },
}

/** The empty template as the bytes of an .xlsx: the two lists with their headings, and a sheet that explains each column. */
export async function writeTemplate(): Promise<Uint8Array> {
  return writeXlsx({ sheets: [...sheetKinds.map((kind) => templateSheet(kind, [])), guideSheet()] })
}

/** A sheet of the template with these rows, or with prepared blank ones; `more` are columns after the template's own. Values are written as text, never as formulas. */
export function templateSheet(kind: SheetKind, rows: string[][], more: readonly string[] = []): WriteSheet {
  const fields = templateFields(kind)
  const titles = [...fields.map((field) => headingOf(kind, field)), ...more]
  const styleOf = (field: Field | undefined) => (field && isNeeded(kind, field) ? neededStyle : headingStyle)
  return {
    name: sheetNames[kind],
    rows: [titles, ...(rows.length > 0 ? rows : blankRows(fields.length))],
    columns: [
      ...fields.map((field) => ({
        width: widths[field] ?? 14,
        style: counted.has(field) ? countStyle : textStyle,
      })),
      ...more.map((_, at) => ({
        width: at === 0 ? 60 : 10,
        style: { ...textStyle, alignment: { wrapText: true, vertical: 'top' } } as const,
      })),
    ],
    cells: new Map(titles.map((value, at) => [`0,${at}`, { value, style: styleOf(fields[at]) }])),
    rowDefs: new Map([[0, { height: 32 }]]),
    freezePane: { rows: 1 },
    dataValidations: lists(kind, fields, Math.max(preparedRows, rows.length + 1)),
    pageSetup: { ...page, printTitlesRow: '$1:$1' },
  }
}

function blankRows(width: number): null[][] {
  return Array.from({ length: preparedRows }, () => new Array<null>(width).fill(null))
}

function lists(kind: SheetKind, fields: readonly Field[], lastRow: number): DataValidation[] {
  return fields.flatMap((field, at) => {
    const values = choices[kind][field]
    if (!values) return []
    return [
      {
        type: 'list' as const,
        values,
        allowBlank: true,
        range: `${colToLetter(at)}2:${colToLetter(at)}${lastRow}`,
      },
    ]
  })
}
