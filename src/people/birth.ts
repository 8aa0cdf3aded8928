import { parseDay } from '#platform/pure/day.ts'

/** A birth date as far as it is known: of many older people only the year is, of some the month and year. */
export type Birth = { year: number; month?: number | undefined; day?: number | undefined }

const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/** The form kept in the database: `1967`, `1967-05` or `1967-05-27`. Text order is time order, the vaguer date first. */
export function birthText({ year, month, day }: Birth): string {
  const parts = [year, ...(month === undefined ? [] : [two(month), ...(day === undefined ? [] : [two(day)])])]
  return parts.join('-')
}

/** The birth date of a database text. Throws on any other text: only `birthText` writes there. */
export function birthOf(text: string): Birth {
  const birth = parseBirth(text)
  if (!birth || birthText(birth) !== text) throw new Error('Not a birth date of the database')
  return birth
}

/**
 * A birth date as people write it: `1967`, `05/1967`, `27/05/1967` (also with `-` or `.`), `1967-05`, `1967-05-27`.
 * Undefined for anything else, a day that does not exist, or a year outside 1900–2100.
 */
export function parseBirth(text: string): Birth | undefined {
  const written = text.trim()
  const parts =
    /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?$/.exec(written)?.groups ??
    /^(?:(?:(?<day>\d{1,2})[/.-])?(?<month>\d{1,2})[/.-])?(?<year>\d{4})$/.exec(written)?.groups
  if (!parts) return undefined
  const [year, month, day] = [Number(parts.year), known(parts.month), known(parts.day)]
  const exists = parseDay(`${parts.year}-${two(month ?? 1)}-${two(day ?? 1)}`) !== undefined
  if (!exists || year < FIRST_YEAR || year > LAST_YEAR) return undefined
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) }
}

/** As lists show it: `1967`, `05/1967`, `27/05/1967`. */
export function showBirth({ year, month, day }: Birth): string {
  const parts = [day, month].filter((part) => part !== undefined).map(two)
  return [...parts, year].join('/')
}

/** Whether the two may be one date: equal as far as both are known. */
export function mayBeSame(one: Birth, other: Birth): boolean {
  const same = (a: number | undefined, b: number | undefined) => a === undefined || b === undefined || a === b
  return one.year === other.year && same(one.month, other.month) && same(one.day, other.day)
}

/** Older first; of dates that may be the same the vaguer one first. */
export function compareBirths(one: Birth, other: Birth): number {
  return one.year - other.year || (one.month ?? 0) - (other.month ?? 0) || (one.day ?? 0) - (other.day ?? 0)
}

function known(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
