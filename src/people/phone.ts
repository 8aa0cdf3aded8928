/** Mobile numbers after the leading 0 (prefixes in use since the renumbering of 2018). */
const MOBILE = /^(?:3[2-9]|5[2589]|7[06-9]|8[1-9]|9[0-46-9])\d{7}$/
/** Fixed lines after the leading 0: area code 2x or 2xx, ten digits in all. */
const FIXED = /^2\d{9}$/
/** The prefix 050 is given to no operator: numbers in it ring nowhere, so examples and made-up people have them. */
const MADE_UP = /^50\d{7}$/

/** A telephone number of Viet Nam in E.164 form (+84912345678), or undefined. Spaces, dots, hyphens and brackets may stand in it. */
export function normalPhone(text: string): string | undefined {
  const digits = text.replace(/[\s.()-]/gu, '')
  const national = /^(?:\+?84|0)(\d+)$/u.exec(digits)?.[1] ?? ''
  const right = MOBILE.test(national) || FIXED.test(national) || MADE_UP.test(national)
  return right ? `+84${national}` : undefined
}

/** As people read it aloud: 0912 345 678, 0203 382 5123. Numbers of other countries are shown as they are. */
export function showPhone(e164: string): string {
  const national = /^\+84(\d{9,10})$/u.exec(e164)?.[1]
  return national === undefined
    ? e164
    : `0${national.slice(0, 3)} ${national.slice(3, 6)} ${national.slice(6)}`
}

/** With the middle hidden, for lists: 0912 ••• 678. */
export function maskPhone(e164: string): string {
  const shown = showPhone(e164).split(' ')
  return shown.length === 3 ? `${shown[0]} ••• ${shown[2]}` : `${e164.slice(0, 4)}•••${e164.slice(-2)}`
}

/** A number that belongs to nobody, different for each serial number up to 9,999,999. */
export function madeUpPhone(serial: number): string {
  return `+8450${String(serial % 10_000_000).padStart(7, '0')}`
}
