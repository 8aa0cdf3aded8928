import { type Day, parseDay } from '#platform/pure/day.ts'
import { fold } from '#platform/pure/text.ts'
import type { Understood } from './cell.ts'
import { type Epoch, serialDay } from './number-format.ts'

/** A birth date as far as it is known. */
export type Birth = { year: number; month?: number | undefined; day?: number | undefined }

const [firstYear, lastYear] = [1900, 2100]
const example = 'Hãy viết ngày/tháng/năm, ví dụ 05/01/2019.'

/** A day as officers write it: 5/1/2019, 05-01-2019, 05.01.2019, 2019-01-05, ngày 05 tháng 01 năm 2019, or a serial number. */
export function writtenDay(text: string, epoch: Epoch): Understood<Day> {
  const date = readDate(text, epoch)
  if (!date)
    return {
      wrong: /\D\d\d$/.test(text) ? `Năm phải viết đủ bốn chữ số. ${example}` : `Không phải ngày. ${example}`,
    }
  if (date.month === undefined || date.day === undefined)
    return { wrong: `Thiếu ngày hoặc tháng. ${example}` }
  const wrong = whyNoDay(text, date.year, date.month, date.day)
  return wrong ? { wrong } : { value: isoDay(date.year, date.month, date.day) }
}

/** A birth date; the year alone or month and year are enough, unknown parts may be 00. Never after `today`. */
export function writtenBirth(text: string, epoch: Epoch, today: Day): Understood<Birth> {
  const date = readDate(text, epoch)
  if (!date) return { wrong: `Không phải ngày sinh. ${example} Chỉ nhớ năm thì viết năm, ví dụ 1967.` }
  const { year } = date
  const month = date.month === 0 ? undefined : date.month
  const day = month === undefined || date.day === 0 ? undefined : date.day
  const wrong = whyNoDay(text, year, month ?? 1, day ?? 1)
  if (wrong) return { wrong }
  if (isoDay(year, month ?? 1, day ?? 1) > today) return { wrong: 'Ngày sinh ở tương lai.' }
  return { value: { year, ...(month && { month }), ...(day && { day }) } }
}

function readDate(text: string, epoch: Epoch): Birth | undefined {
  const serial = /^\d{5}(?:[.,]\d+)?$/.test(text) ? serialDay(Number.parseInt(text, 10), epoch) : undefined
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]+Z?)?$/.exec(serial ?? text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
  const local =
    /^(?:(?:(\d{1,2}) ?[-/.] ?)?(\d{1,2}) ?[-/.] ?)?(\d{4})(?: \d{1,2}:[\d:.]+)?$/.exec(text) ??
    /^(?:(?:(?:ngay )?(\d{1,2}) )?thang (\d{1,2}) )?nam (\d{4})$/.exec(fold(text))
  if (!local) return undefined
  const [day, month, year] = local.slice(1).map((part) => (part === undefined ? undefined : Number(part)))
  return { year: year ?? 0, month, day }
}

function whyNoDay(text: string, year: number, month: number, day: number): string | undefined {
  if (year < firstYear || year > lastYear) return `Năm ${year} nằm ngoài khoảng ${firstYear}–${lastYear}.`
  if (month > 12 && day <= 12) return `Không có tháng ${month}. ${example}`
  return parseDay(isoDay(year, month, day)) ? undefined : `Không có ngày ${text} trong lịch.`
}

function isoDay(year: number, month: number, day: number): Day {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}`
}
