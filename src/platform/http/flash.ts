import { setCookie } from 'hono/cookie'
import type { Visit } from './served.ts'

/** What a form did, said once, on the page it leads to. */
export type Said = { kind: 'info' | 'done' | 'late' | 'wrong'; text: string }

export const flashCookie = 'vun_flash'

/** Leads on to a page, which says once what was done. */
export function leadTo<Frame>(visit: Visit<Frame>, address: string, said?: Said): Response {
  if (said) sayNext(visit, said)
  return visit.redirect(address, 303)
}

/** What the next page shall say. A cookie holds some 4,000 bytes, so what is longer is cut. */
export function sayNext<Frame>(visit: Visit<Frame>, { kind, text }: Said): void {
  const value = JSON.stringify([kind, text.slice(0, 350)])
  setCookie(visit, flashCookie, value, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 })
}
