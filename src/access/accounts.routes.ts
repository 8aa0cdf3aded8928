import { holds } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { leadTo } from '#platform/http/flash.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import type { Answering } from '#platform/http/served.ts'
import { newId } from '#platform/pure/id.ts'
import { ask } from '#platform/query.ts'
import type { Frame } from '#web/frame.ts'
import { grantAsked, showLink } from './account.routes.ts'
import { sameLogin } from './account.ts'
import { listAccounts } from './accounts.query.ts'
import { accountsPage } from './accounts.view.tsx'
import { requireAdministering } from './authority.step.ts'
import { createAccount } from './create-account.command.ts'
import { newAccountPage } from './new-account.view.tsx'
import { ownAccountPath } from './paths.ts'

/** `/tai-khoan`: the accounts one administers; whoever administers nothing is led to her own. */
export const showAccounts: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  if (!holds(actor, 'administer')) return leadTo(visit, ownAccountPath)
  const search = visit.req.query('tim')
  const accounts = await ask(house, actor, listAccounts, { search })
  return visit.html(accountsPage({ frame, accounts, search }))
}

export const showNewAccount: Answering<Frame> = (visit) => {
  requireAdministering(visit.var.actor)
  return visit.html(newAccountPage({ frame: visit.var.frame, typed: {} }))
}

/** Makes an account with its first role, and at once the link by which its owner sets her password. */
export const doCreateAccount: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const typed = await formTexts(visit)
  const again = (refused: readonly string[], choices = {}) =>
    visit.html(newAccountPage({ frame, typed, refused, ...choices }), 422)
  const asked = await grantAsked(visit, typed)
  if ('choices' in asked) return again([asked.say], { choices: asked.choices })
  const { name = '', login = '' } = typed
  const id = typed.id ?? newId()
  const input = { id, name, login, grants: [asked.grant] }
  const done = await attempt(() => perform(house, actor, createAccount, input))
  if ('refused' in done) return again(done.refused)
  return showLink(visit, { id, name, login: sameLogin(login) })
}
