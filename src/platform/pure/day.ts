/** A day in Viet Nam, written `YYYY-MM-DD`. Text order is time order. */
export type Day = string

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day that the text writes in ISO form, or undefined when there is no such day (31 February). */
export function parseDay(text: string): Day | undefined {
  const parts = pattern.exec(text)
  if (!parts) return undefined
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (year < 1) return undefined
  const moment = new Date(Date.UTC(year, month - 1, date))
  moment.setUTCFullYear(year)
  const exists = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date
  return exists ? text : undefined
}

/** The day so many days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The same date so many months later, or the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** The day it is in Viet Nam (UTC+7, no summer time) at a moment. */
export function dayAt(moment: Date): Day {
  return new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}
