import type { MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie } from 'hono/cookie'
import { hasMadeUp } from '#people/has-made-up.query.ts'
import type { Actor } from '#platform/actor.ts'
import { flashCookie } from '#platform/http/flash.ts'
import type { Served, Visit } from '#platform/http/served.ts'
import { Refusal } from '#platform/refusal.ts'
import { address as addressOf } from '#web/address.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { isSameSite } from './csrf.ts'
import { signInPath } from './paths.ts'
import { sessionCookie } from './session.ts'
import { digestOf } from './token.ts'
import { frameOf, languageCookie, type Site } from './visit-frame.ts'
import { actorOfSession, actorOfToken } from './who.query.ts'

type Handler = MiddlewareHandler<Served<Frame>>

/** Programs come with a bearer token, scripts of our pages with the session cookie; everybody else is turned away in JSON. */
export const apiDoor: Handler = async (visit, next) => {
  const actor = (await bearer(visit)) ?? (isSameSite(visit.req.raw) ? await signedIn(visit) : undefined)
  if (!actor) return turnAway(visit)
  visit.set('actor', actor)
  return next()
}

/** Sets the frame of pages for whoever asks, signed in or not, so that even a refusal has one. */
export function pageFrames(site: Site): Handler {
  return async (visit, next) => {
    const actor = await signedIn(visit)
    const { moment, house } = visit.var
    const frame = {
      address: askedAddress(visit),
      today: house.today(),
      language: visit.req.query('lang') ?? getCookie(visit, languageCookie),
      flash: getCookie(visit, flashCookie),
    }
    if (actor) visit.set('actor', actor)
    const madeUp = actor && (await moment.recall('people.made-up', () => hasMadeUp(house.db)))
    const footnote = madeUp ? words(frameOf(site, frame).language).access.madeUp : undefined
    visit.set('frame', frameOf(site, { ...frame, footnote, ...(actor && { actor }) }))
    if (visit.var.frame.flash) deleteCookie(visit, flashCookie)
    return next()
  }
}

/** Changes come from our own pages only. */
export const sameSiteOnly: Handler = async (visit, next) => {
  if (!isSameSite(visit.req.raw))
    throw new Refusal('forbidden', 'Yêu cầu này không gửi từ trang của Vun nên chưa được nhận.')
  return next()
}

/** Whoever is not signed in is asked to, and then comes back to where she wanted to go. */
export const signedInOnly: Handler = async (visit, next) => {
  if (visit.var.actor) return next()
  const back = visit.req.method === 'GET' ? askedAddress(visit) : '/'
  return visit.redirect(addressOf(signInPath, { ve: back === '/' ? undefined : back }), 303)
}

async function bearer(visit: Visit<Frame>): Promise<Actor | undefined> {
  const token = /^Bearer\s+(\S+)$/i.exec(visit.req.header('authorization') ?? '')?.[1]
  if (token === undefined) return undefined
  const { house, moment } = visit.var
  return moment.recall(`token ${digestOf(token)} ${house.today()}`, () =>
    actorOfToken(house.db, token, house.today()),
  )
}

async function signedIn(visit: Visit<Frame>): Promise<Actor | undefined> {
  const cookie = getCookie(visit, sessionCookie)
  if (!cookie) return undefined
  const { house, moment } = visit.var
  return moment.recall(`session ${digestOf(cookie)} ${house.today()}`, () =>
    actorOfSession(house.db, cookie, house.today()),
  )
}

function turnAway(visit: Visit<Frame>): Response {
  const error = {
    kind: 'unauthenticated',
    message: 'Cần mã truy cập: Authorization: Bearer …, tạo bằng “vun token create”.',
    details: [],
    requestId: visit.var.requestId,
  }
  return visit.json({ error }, 401, { 'www-authenticate': 'Bearer' })
}

function askedAddress(visit: Visit<Frame>): string {
  const { pathname, search } = new URL(visit.req.url)
  return pathname + search
}
