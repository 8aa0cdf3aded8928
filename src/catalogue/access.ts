import { listAccounts } from '#access/accounts.query.ts'
import { closeAccount } from '#access/close-account.command.ts'
import { createAccount } from '#access/create-account.command.ts'
import { createToken } from '#access/create-token.command.ts'
import { endGrant } from '#access/end-grant.command.ts'
import { grantRole } from '#access/grant-role.command.ts'
import { issueTicket } from '#access/issue-ticket.command.ts'
import { ownAccount } from '#access/own-account.query.ts'
import { revokeToken } from '#access/revoke-token.command.ts'
import { setPassword } from '#access/set-password.command.ts'
import { signIn } from '#access/sign-in.command.ts'
import { signOut } from '#access/sign-out.command.ts'
import { useTicket } from '#access/use-ticket.command.ts'

export const commands = [
  closeAccount,
  createAccount,
  createToken,
  endGrant,
  grantRole,
  issueTicket,
  revokeToken,
  setPassword,
  signIn,
  signOut,
  useTicket,
]

export const queries = [listAccounts, ownAccount]
