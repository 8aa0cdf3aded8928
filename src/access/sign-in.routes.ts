import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { perform } from '#platform/command.ts'
import { sayNext } from '#platform/http/flash.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import type { Answering, Visit } from '#platform/http/served.ts'
import { Refusal } from '#platform/refusal.ts'
import { withParameters } from '#web/address.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { stranger } from './account.ts'
import { signInPath } from './paths.ts'
import { sessionCookie, sessionCookieOptions } from './session.ts'
import { signIn } from './sign-in.command.ts'
import { signInPage } from './sign-in.view.tsx'
import { signOut } from './sign-out.command.ts'

export const showSignIn: Answering<Frame> = (visit) => {
  const back = backOf(visit.req.query('ve'))
  if (visit.var.actor) return visit.redirect(back, 303)
  return visit.html(signInPage({ frame: visit.var.frame, back }))
}

export const doSignIn: Answering<Frame> = async (visit) => {
  const { login = '', password = '', ve } = await formTexts(visit)
  const refused = await enter(visit, login, password)
  const back = backOf(ve)
  if (refused === undefined) return visit.redirect(back, 303)
  return visit.html(signInPage({ frame: visit.var.frame, back, login, refused }), 403)
}

/** Signs in and hands the browser its cookie; answers with why not. */
export async function enter(
  visit: Visit<Frame>,
  login: string,
  password: string,
): Promise<string | undefined> {
  try {
    const { outcome } = await perform(visit.var.house, stranger, signIn, { login, password })
    if ('refused' in outcome) return outcome.refused
    setCookie(visit, sessionCookie, outcome.session.cookie, sessionCookieOptions(visit.req.raw))
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

export const doSignOut: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const cookie = getCookie(visit, sessionCookie)
  if (cookie) await perform(house, actor ?? stranger, signOut, { cookie })
  deleteCookie(visit, sessionCookie, { path: '/' })
  const text = words(frame.language).access.signIn.signedOut
  sayNext(visit, { kind: 'done', text })
  // Pages the browser kept may name persons; whoever sits there next must not leaf back to them.
  return visit.body(null, 303, { location: signInPath, 'clear-site-data': '"cache"' })
}

/** Only ever back to a page of ours. */
function backOf(ve: string | undefined): string {
  return withParameters(ve ?? '/', {})
}
