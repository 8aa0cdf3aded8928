import { accountPath as accountPathOfFrame } from '#web/paths.ts'

/** Where one signs in (`ve`: where to go afterwards). */
export const signInPath = '/dang-nhap'

/** The one-time link of a ticket. */
export function ticketPath(ticket: string): string {
  return `/lan-dau/${encodeURIComponent(ticket)}`
}

/** The accounts of the units one administers, and one's own. */
export const accountsPath: string = accountPathOfFrame
export const newAccountPath = `${accountsPath}/moi`
export const ownAccountPath = `${accountsPath}/cua-toi`
export const ownPasswordPath = `${ownAccountPath}/mat-khau`
export const tokensPath = `${ownAccountPath}/khoa`

export function accountPath(account: string): string {
  return `${accountsPath}/${encodeURIComponent(account)}`
}

export function revokeTokenPath(token: string): string {
  return `${tokensPath}/${encodeURIComponent(token)}/huy`
}
