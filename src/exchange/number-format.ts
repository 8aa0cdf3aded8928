/** How a number shows in its cell: as it is, as a day, a month or a year, or filled up with zeros to so many digits. */
export type NumberShape = 'plain' | 'day' | 'month' | 'year' | { digits: number }

/** 1904 is the calendar of workbooks that began on an old Mac. */
export type Epoch = 1900 | 1904

const builtInDays = new Set([14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])
const dayLength = 86_400_000
/** What Excel allows; an endless format would take endless time. */
const longestFormat = 255

/** The shape of a number format that Excel has built in and names only by its number (ECMA-376 part 1, 18.8.30). */
export function builtInShape(id: number): NumberShape {
  if (id === 17) return 'month'
  return builtInDays.has(id) ? 'day' : 'plain'
}

/** The shape of a number format as written, such as `dd/mm/yyyy;@` or `000000000000`. */
export function shapeOf(format: string): NumberShape {
  const letters = format
    .slice(0, longestFormat)
    .replace(/"[^"]*"|\[[^\]]*\]|\\.|[_*]./g, '')
    .split(';', 1)
    .join('')
    .trim()
    .toLowerCase()
  if (/^0{2,20}$/.test(letters)) return { digits: letters.length }
  if (letters === 'general' || letters === '@' || !/[dy]/.test(letters)) return 'plain'
  if (letters.includes('d')) return 'day'
  return letters.includes('m') ? 'month' : 'year'
}

/** A number of a sheet as its reader sees it: days as YYYY-MM-DD, months as MM/YYYY, long numbers in full digits. */
export function shownNumber(written: string, shape: NumberShape, epoch: Epoch): string {
  const value = Number(written)
  if (written.trim() === '' || !Number.isFinite(value)) return written
  if (shape === 'plain') return plainNumber(written.trim(), value)
  if (typeof shape === 'object') return plainNumber(written.trim(), value).padStart(shape.digits, '0')
  const day = serialDay(value, epoch)
  if (!day || shape === 'day') return day ?? plainNumber(written, value)
  return shape === 'year' ? day.slice(0, 4) : `${day.slice(5, 7)}/${day.slice(0, 4)}`
}

/**
 * The day of a serial number, undefined outside the years 1900–9999. In the calendar of 1900 there is a 29 February 1900
 * (serial 60) that never was, kept so that every later day agrees with Excel; it is nobody's day.
 */
export function serialDay(serial: number, epoch: Epoch): string | undefined {
  const days = Math.floor(serial)
  if (!(days >= (epoch === 1904 ? 0 : 1) && days <= 2_958_465) || (epoch === 1900 && days === 60))
    return undefined
  const from = epoch === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30)
  const moment = new Date(from + days * dayLength)
  return moment.getUTCFullYear() > 9999 ? undefined : moment.toISOString().slice(0, 10)
}

/** Fifteen digits are all that a sheet keeps; more are noise (0.30000000000000004). */
function plainNumber(written: string, value: number): string {
  if (/^-?\d{1,15}$/.test(written)) return written
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return String(value)
  return String(Number(value.toPrecision(15)))
}
