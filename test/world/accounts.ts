import { createAccount } from '#access/create-account.command.ts'
import { issueTicket } from '#access/issue-ticket.command.ts'
import type { Role } from '#access/role.ts'
import { useTicket } from '#access/use-ticket.command.ts'
import { actorOfAccount } from '#access/who.query.ts'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'

type Held = { unit: string; role: Role; from?: string; until?: string }

/** Opens an account with roles (a unit by its id) and answers with its id and with what it may today. */
export async function newAccount(
  house: House,
  login: string,
  ...held: Held[]
): Promise<{ id: string; actor: Actor }> {
  const id = newId()
  const grants = held.map((grant) => ({ id: newId(), ...grant }))
  await perform(house, localAdministrator, createAccount, { id, login, name: `Bà ${login}`, grants })
  return { id, actor: await getActor(house, id) }
}

/** What an account may today. */
export async function getActor(house: House, account: string): Promise<Actor> {
  const actor = await actorOfAccount(house.db, account, house.today())
  if (!actor) throw new Error('There is no such account, or it is closed.')
  return actor
}

/** Sets a password the way its owner would: by a one-time link. */
export async function givePassword(house: House, account: string, password: string): Promise<void> {
  const { outcome } = await perform(house, localAdministrator, issueTicket, { account })
  await perform(house, localAdministrator, useTicket, { ticket: outcome.ticket, password })
}
