import type { Day } from '#platform/pure/day.ts'

/** Where a day stands between two days, in per cent of the width, kept inside. */
export function placeOf(day: Day, from: Day, to: Day): number {
  const share = (moment(day) - moment(from)) / (moment(to) - moment(from))
  return Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100
}

/** The first days of the years that begin between two days: every year, or every second or fifth when there are many. */
export function yearMarks(from: Day, to: Day, most = 8): { day: Day; year: string }[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  const step = [1, 2, 5, 10].find((years) => (last - first) / years <= most) ?? 20
  const marks = []
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const day = `${String(year).padStart(4, '0')}-01-01`
    if (day >= from && day <= to) marks.push({ day, year: String(year) })
  }
  return marks
}

/** Without reading a date: a curve asks this for every point of every line. */
function moment(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
}
