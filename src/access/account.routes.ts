import type { FoundUnit } from '#organization/find-units.query.ts'
import { unitAsked } from '#organization/unit-asked.query.ts'
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
import { accountPage } from './account.view.tsx'
import { type KnownAccount, listAccounts } from './accounts.query.ts'
import { closeAccount } from './close-account.command.ts'
import { endGrant } from './end-grant.command.ts'
import { grantRole } from './grant-role.command.ts'
import { issueTicket } from './issue-ticket.command.ts'
import { linkPage } from './link.view.tsx'
import { accountPath, ticketPath } from './paths.ts'

/** `/tai-khoan/:account`: one account, with its roles where the reader administers. */
export const showAccount: Answering<Frame> = async (visit) => {
  const account = await accountOf(visit)
  return visit.html(accountPage({ frame: visit.var.frame, account, typed: {} }))
}

export const doGrant: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const account = await accountOf(visit)
  const typed = await formTexts(visit)
  const again = (refused: readonly string[], choices = {}) =>
    visit.html(accountPage({ frame, account, typed, refused, ...choices }), 422)
  const asked = await grantAsked(visit, typed)
  if ('choices' in asked) return again([asked.say], { choices: asked.choices })
  const input = { account: account.id, ...asked.grant }
  const done = await attempt(() => perform(house, actor, grantRole, input))
  if ('refused' in done) return again(done.refused)
  return leadBack(visit, account.id, 'given')
}

export const doEndGrant: Answering<Frame> = async (visit) => {
  const { house, actor } = visit.var
  const { id } = await accountOf(visit)
  const { grant } = await formTexts(visit)
  await perform(house, actor, endGrant, { grant })
  return leadBack(visit, id, 'taken')
}

export const doCloseAccount: Answering<Frame> = async (visit) => {
  const { house, actor } = visit.var
  const { id } = await accountOf(visit)
  await perform(house, actor, closeAccount, { account: id })
  return leadBack(visit, id, 'closed')
}

export const doIssueLink: Answering<Frame> = async (visit) => {
  const { id, name, login } = await accountOf(visit)
  return showLink(visit, { id, name, login })
}

/** Makes the one-time link and shows it, on this answer only: no browser keeps it. */
export async function showLink(
  visit: Visit<Frame>,
  account: { id: string; name: string; login: string },
): Promise<Response> {
  const { house, actor, frame } = visit.var
  const { outcome } = await perform(house, actor, issueTicket, { account: account.id })
  const link = new URL(ticketPath(outcome.ticket), visit.req.url).href
  visit.header('cache-control', 'no-store')
  return visit.html(linkPage({ frame, account, link, expires: outcome.expires }))
}

/** The role that a form gives, for the command to judge; or the units that may be meant. */
export async function grantAsked(
  { var: { house, actor, frame } }: Visit<Frame>,
  typed: Record<string, string | undefined>,
): Promise<{ choices: FoundUnit[]; say: string } | { grant: object }> {
  const asking = { ...house, actor, today: house.today() }
  const found = await unitAsked(asking, { text: typed.unit ?? '', id: typed.unitId }, house.today())
  const { fields } = words(frame.language).access.accounts
  if ('choices' in found)
    return { choices: found.choices, say: found.choices.length > 0 ? fields.choose : fields.noUnit }
  const grant = {
    id: newId(),
    unit: found.unit,
    role: typed.role,
    from: typed.from || undefined,
    until: typed.until || undefined,
  }
  return { grant }
}

async function accountOf(visit: Visit<Frame>): Promise<KnownAccount> {
  const { house, actor } = visit.var
  const [account] = await ask(house, actor, listAccounts, { account: part(visit, 'account') })
  if (account) return account
  throw new Refusal('missing', 'Không có tài khoản này trong phạm vi của bạn.')
}

function leadBack(visit: Visit<Frame>, account: string, what: 'given' | 'taken' | 'closed'): Response {
  const text = words(visit.var.frame.language).access.accounts.one[what]
  return leadTo(visit, accountPath(account), { kind: 'done', text })
}
