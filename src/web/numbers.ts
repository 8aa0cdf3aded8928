import type { Day } from '#platform/pure/day.ts'
import type { Language } from './language.ts'

/** What stands where there is no number: never an empty cell, which could mean forgotten. */
export const nothing = '–'

/** A number in the form of the language, 1.234,5 or 1,234.5, with exactly so many decimals (rounded half up). */
export function numberText(language: Language, value: number, decimals = 0): string {
  const [whole, rest] = digits(Math.abs(value), decimals)
  const grouped = whole.length < 4 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',')
  const comma = language === 'vi' ? ',' : '.'
  return (value < 0 ? '−' : '') + grouped + (rest ? comma + rest : '')
}

/** Before and after the comma. A page has hundreds of counts and rates, so these two go the short way. */
function digits(value: number, decimals: number): [whole: string, rest: string] {
  if (decimals === 0 && Number.isInteger(value)) return [String(value), '']
  if (decimals === 1 && value < 1_000_000) {
    const tenths = Math.round(value * 10)
    return [String(Math.trunc(tenths / 10)), String(tenths % 10)]
  }
  const [whole = '', rest = ''] = value.toFixed(decimals).split('.')
  return [whole, rest]
}

/** A number as it is typed, with a comma or a point; NaN where it is none. */
export function typedNumber(text: string): number {
  return Number(text.replace(',', '.'))
}

/** A rate in per cent, always with one decimal so that columns align on the comma: 57,5 %. Rounded down: 99,96 is not 100. */
export function rateText(language: Language, rate: number | null): string {
  if (rate === null) return nothing
  return withSign(language, numberText(language, Math.floor(rate * 10) / 10, 1))
}

/** A goal in per cent, as short as it is: 70 %, 62,5 %. */
export function goalText(language: Language, goal: number): string {
  return withSign(language, numberText(language, goal, Number.isInteger(goal) ? 0 : 1))
}

/** A day as officers write it, dd/mm/yyyy, in both languages; no day is a dash. */
export function dayText(day: Day | null): string {
  return day === null ? nothing : day.split('-').reverse().join('/')
}

/** A moment as clocks in Viet Nam showed it: 22/11/2026 09:05. As PostgreSQL or ISO 8601 writes it. */
export function momentText(at: string): string {
  const iso = at.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')
  const shown = new Date(Date.parse(iso) + 7 * 3_600_000).toISOString()
  return `${dayText(shown.slice(0, 10))} ${shown.slice(11, 16)}`
}

function withSign(language: Language, number: string): string {
  return language === 'vi' ? `${number} %` : `${number}%`
}
