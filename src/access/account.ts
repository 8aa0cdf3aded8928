import { z } from 'zod'
import { type Actor, nowhere, rights } from '#platform/actor.ts'
import { nfc } from '#platform/pure/text.ts'

/** By what somebody signs in: letters without diacritics, so that no keyboard writes it in two ways. */
export const Login = z
  .string()
  .transform(sameLogin)
  .refine(
    (text) => /^[a-z0-9._@+-]{3,64}$/.test(text),
    'Tên đăng nhập có từ 3 đến 64 ký tự: chữ không dấu, chữ số và . _ - @ +',
  )

export const AccountName = z
  .string()
  .transform(nfc)
  .refine((text) => text !== '' && text.length <= 100, 'Cần họ tên, không quá 100 ký tự.')

/** Whoever has not signed in: may do nothing but try to. */
export const stranger: Actor = {
  account: null,
  name: 'Người chưa đăng nhập',
  may: Object.fromEntries(rights.map((right) => [right, nowhere])) as Actor['may'],
}

/** The login as it is kept, however it was typed. */
export function sameLogin(text: string): string {
  return nfc(text).toLowerCase()
}
