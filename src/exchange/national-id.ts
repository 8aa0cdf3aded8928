import type { Understood } from './cell.ts'

export type Sex = 'female' | 'male'

const onlyTwelve = 'Số CCCD phải có 12 chữ số (hoặc CMND cũ 9 chữ số)'

/**
 * A citizen number of 12 digits or an old identity card number of 9. Sheets drop the zeros in front of numbers: where
 * that must have happened they are put back, with a warning.
 */
export function writtenNationalId(text: string): Understood<string> {
  const digits = text.replace(/[\s.\-–]/g, '')
  if (/^\d([.,]\d+)?E\+\d+$/i.test(text))
    return { wrong: 'Bảng tính đã rút gọn số này nên mất chữ số. Hãy ghi lại đủ 12 chữ số.' }
  if (!/^\d+$/.test(digits)) return { wrong: `${onlyTwelve}; ô này có ký tự khác.` }
  const restored = restoreZeros(digits)
  if (!restored) return { wrong: `${onlyTwelve}; ô này có ${digits.length} chữ số.` }
  if (/^(\d)\1+$/.test(restored))
    return { wrong: 'Đây không phải số thật. Nếu chưa biết số thì để trống và ghi Mã.' }
  if (restored === digits) return { value: digits }
  return { value: restored, warning: `Bảng tính đã làm mất số 0 ở đầu; hiểu là ${restored}.` }
}

/** What the number says against the rest of the row: doubts, never refusals, for papers do err. */
export function doubtsOf(
  nationalId: string | undefined,
  sex: Sex | undefined,
  birthYear: number | undefined,
): string[] {
  if (nationalId?.length !== 12) return []
  const [province, century, years] = [
    nationalId.slice(0, 3),
    Number(nationalId[3]),
    Number(nationalId.slice(4, 6)),
  ]
  const doubts: string[] = []
  const sexInside = century % 2 === 0 ? 'male' : 'female'
  if (sex && sex !== sexInside)
    doubts.push(`Theo số CCCD thì giới tính là ${sexInside === 'male' ? 'nam' : 'nữ'}.`)
  const yearInside = 1900 + 100 * Math.floor(century / 2) + years
  if (birthYear !== undefined && birthYear !== yearInside)
    doubts.push(`Theo số CCCD thì năm sinh là ${yearInside}.`)
  if (!(Number(province) >= 1 && Number(province) <= 96))
    doubts.push(`Ba chữ số đầu ${province} không phải mã tỉnh.`)
  return doubts
}

/** Place codes run 001–096, so a citizen number loses one zero or two; northern identity cards lose one. */
function restoreZeros(digits: string): string | undefined {
  if (digits.length === 12 || digits.length === 9) return digits
  if (digits.startsWith('0')) return undefined
  if (digits.length === 8) return `0${digits}`
  const whole = digits.padStart(12, '0')
  const isPlace = digits.length === 11 ? Number(whole.slice(0, 3)) <= 96 : digits.length === 10
  return isPlace && Number(whole[3]) <= 3 ? whole : undefined
}
