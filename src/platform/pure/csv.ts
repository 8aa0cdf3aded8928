/** What a spreadsheet would take for a formula, and run. */
const formula = /^[=+\-@\t\r]/

/**
 * Rows as CSV that Excel opens as it is: UTF-8 with its mark, commas, lines ended by CRLF. A text that a spreadsheet
 * would run as a formula is given an apostrophe first, which spreadsheets do not show.
 */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value)
  const text = value ?? ''
  const safe = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
