import { getCookie } from 'hono/cookie'
import { holds } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { leadTo } from '#platform/http/flash.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import { type Answering, part, type Visit } from '#platform/http/served.ts'
import { newId } from '#platform/pure/id.ts'
import { ask } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { createToken } from './create-token.command.ts'
import { type OwnAccount, ownAccount } from './own-account.query.ts'
import { ownAccountPage } from './own-account.view.tsx'
import { ownAccountPath } from './paths.ts'
import { revokeToken } from './revoke-token.command.ts'
import { sessionCookie } from './session.ts'
import { setPassword } from './set-password.command.ts'
import { tokenPage } from './token.view.tsx'

/** `/tai-khoan/cua-toi`: one's roles, password and API keys. */
export const showOwnAccount: Answering<Frame> = async (visit) => visit.html(await own(visit, {}))

export const doSetPassword: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const { self } = words(frame.language).access.accounts
  const { current = '', password = '', again } = await formTexts(visit)
  if (password !== again) return visit.html(await own(visit, { refused: [self.differs] }), 422)
  const input = { current, password, cookie: getCookie(visit, sessionCookie) }
  const done = await attempt(() => perform(house, actor, setPassword, input))
  if ('refused' in done) return visit.html(await own(visit, { refused: done.refused }), 422)
  const { outcome } = done.did
  if ('refused' in outcome) return visit.html(await own(visit, { refused: [outcome.refused] }), 422)
  return leadTo(visit, ownAccountPath, { kind: 'done', text: self.changed })
}

/** Makes an API key and shows it, on this answer only: no browser keeps it. */
export const doCreateToken: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const { name = '', until } = await formTexts(visit)
  const input = { id: newId(), name, until: until || undefined }
  const done = await attempt(() => perform(house, actor, createToken, input))
  if ('refused' in done) return visit.html(await own(visit, { refused: done.refused }), 422)
  visit.header('cache-control', 'no-store')
  return visit.html(tokenPage({ frame, name, token: done.did.outcome.token }))
}

export const doRevokeToken: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  await perform(house, actor, revokeToken, { token: part(visit, 'token') })
  const text = words(frame.language).access.accounts.tokens.revoked
  return leadTo(visit, ownAccountPath, { kind: 'done', text })
}

async function own(visit: Visit<Frame>, { refused }: { refused?: readonly string[] }): Promise<string> {
  const { frame, actor } = visit.var
  const account = await accountOf(visit)
  return ownAccountPage({ frame, account, administers: holds(actor, 'administer'), refused })
}

async function accountOf({ var: { house, actor } }: Visit<Frame>): Promise<OwnAccount> {
  const account = await ask(house, actor, ownAccount, {})
  if (!account) throw new Refusal('missing', 'Tài khoản này không còn.')
  return account
}
