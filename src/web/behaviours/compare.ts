export type SortDirection = 'ascending' | 'descending'

/** The order of two cells: numbers as numbers, words in the order of the language, empty ones always last. */
export function compareCells(a: string, b: string, direction: SortDirection, language: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1
  const [x, y] = [Number(a), Number(b)]
  const order = Number.isNaN(x) || Number.isNaN(y) ? a.localeCompare(b, language) : x - y
  return direction === 'ascending' ? order : -order
}
