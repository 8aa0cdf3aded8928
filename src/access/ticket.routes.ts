import { perform } from '#platform/command.ts'
import { leadTo } from '#platform/http/flash.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import { type Answering, part, type Visit } from '#platform/http/served.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { stranger } from './account.ts'
import { enter } from './sign-in.routes.ts'
import { findTicket } from './ticket.query.ts'
import { goneTicketPage, ticketPage } from './ticket.view.tsx'
import { useTicket } from './use-ticket.command.ts'

/** Looking at a one-time link does not use it: mail programs look at links before their reader does. */
export const showTicket: Answering<Frame> = async (visit) => {
  const { house, frame } = visit.var
  const ticket = part(visit, 'ticket')
  const found = await findTicket(house.db, ticket)
  if (!found) return visit.html(goneTicketPage(frame), 404)
  return visit.html(ticketPage({ frame, ticket, login: found.login }))
}

export const doTicket: Answering<Frame> = async (visit) => {
  const { house, frame } = visit.var
  const ticket = part(visit, 'ticket')
  const found = await findTicket(house.db, ticket)
  if (!found) return visit.html(goneTicketPage(frame), 404)
  const { login, name, password = '', again } = await formTexts(visit)
  const say = words(frame.language).access.ticket
  const refused = password === again ? await use(visit, { ticket, login, name, password }) : say.differs
  if (refused !== undefined) {
    const typed = { login, name }
    return visit.html(ticketPage({ frame, ticket, login: found.login, typed, refused }), 422)
  }
  return leadTo(visit, '/', { kind: 'done', text: say.done })
}

type Typed = { ticket: string; login: string | undefined; name: string | undefined; password: string }

/** Uses the link and signs in; answers with why not. */
async function use(visit: Visit<Frame>, typed: Typed): Promise<string | undefined> {
  try {
    const { outcome } = await perform(visit.var.house, stranger, useTicket, typed)
    return await enter(visit, outcome.login, typed.password)
  } catch (error) {
    if (error instanceof Refusal) return error.details[0]?.replace(/^[a-z]+: /, '') ?? error.message
    throw error
  }
}
