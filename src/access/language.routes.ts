import { setCookie } from 'hono/cookie'
import { type Answering, part } from '#platform/http/served.ts'
import { Refusal } from '#platform/refusal.ts'
import { withParameters } from '#web/address.ts'
import type { Frame } from '#web/frame.ts'
import { isLanguage } from '#web/language.ts'
import { languageCookie } from './visit-frame.ts'

const YEAR_S = 365 * 24 * 3600

/** Changes the language of this browser and goes back to where one was. */
export const chooseLanguage: Answering<Frame> = (visit) => {
  const language = part(visit, 'language')
  if (!isLanguage(language)) throw new Refusal('missing', 'Vun chưa nói được ngôn ngữ này.')
  setCookie(visit, languageCookie, language, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: YEAR_S })
  return visit.redirect(withParameters(visit.req.query('ve') ?? '/', {}), 303)
}
