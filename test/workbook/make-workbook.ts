import { type MadeEntry, makeZip } from './make-zip.ts'

/** A cell: text, a number, or its own XML from <c on. */
export type MadeCell = string | number | { xml: string } | null
type MadeSheet = {
  name: string
  rows?: readonly (readonly MadeCell[])[]
  xml?: string
  state?: string
}
export type MadeWorkbook = {
  sheets: readonly MadeSheet[]
  /** The <si> elements. */
  strings?: string
  /** The inside of <styleSheet>. */
  styles?: string
  date1904?: boolean
  extra?: readonly MadeEntry[]
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** An .xlsx made by hand, in the order Excel itself writes it: strings and styles after the sheets. */
export function makeWorkbook(book: MadeWorkbook): Buffer {
  return makeZip(workbookEntries(book))
}

export function workbookEntries({
  sheets,
  strings,
  styles,
  date1904,
  extra = [],
}: MadeWorkbook): MadeEntry[] {
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 10}"/>`,
  )
  const links = [
    ...sheets.map((_, at) => link(`rId${at + 10}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
    link('rId1', 'sharedStrings', 'sharedStrings.xml'),
    link('rId2', 'styles', '/xl/styles.xml'),
  ]
  const calendar = date1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>'
  return [
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels', data: relationships([link('rId1', 'officeDocument', 'xl/workbook.xml')]) },
    {
      name: 'xl/workbook.xml',
      data: `<?xml version="1.0"?><workbook ${main} xmlns:r="${relations}">${calendar}<sheets>${list.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', data: relationships(links) },
    ...sheets.map((sheet, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      data: sheet.xml ?? sheetXml(sheet.rows ?? []),
    })),
    { name: 'xl/styles.xml', data: `<styleSheet ${main}>${styles ?? ''}</styleSheet>` },
    { name: 'xl/sharedStrings.xml', data: `<sst ${main}>${strings ?? ''}</sst>` },
    ...extra,
  ]
}

/** The XML of a worksheet with these rows, text in the cells themselves. */
export function sheetXml(rows: readonly (readonly MadeCell[])[]): string {
  const lines = rows.map(
    (cells, at) =>
      `<row r="${at + 1}">${cells.map((cell, column) => cellXml(cell, `${letter(column)}${at + 1}`)).join('')}</row>`,
  )
  return `<?xml version="1.0"?><worksheet ${main}><sheetData>${lines.join('')}</sheetData></worksheet>`
}

function cellXml(cell: MadeCell, place: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === 'object') return cell.xml.replace('<c', `<c r="${place}"`)
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
}

function letter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letter(Math.floor(column / 26) - 1) + last
}

function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`
}

function relationships(links: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
