import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** A Unix user and group by number. */
export type Account = { uid: number; gid: number }

const NOBODY: Account = { uid: 65534, gid: 65534 }

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/** The owner of a file or folder. */
export function ownerOf(path: string): Account {
  const { uid, gid } = statSync(path)
  return { uid, gid }
}

/**
 * Who runs PostgreSQL, which refuses root: the caller, or for root the folder's owner, or `nobody`.
 * Undefined means the caller itself.
 */
export function findServerAccount(folder: string): Account | undefined {
  if (!isRoot()) return undefined
  const owner = ownerOf(folder)
  return owner.uid !== 0 && hasName(owner.uid) ? owner : NOBODY
}

/** Whether the account may pass through every folder down to this path and, if asked, read what is there. */
export function canReach(account: Account, path: string, bits: 'enter' | 'read' = 'enter'): boolean {
  const wanted = bits === 'read' ? 0o5 : 0o1
  if (!allows(account, path, wanted)) return false
  const parent = dirname(path)
  return parent === path || canReach(account, parent)
}

function allows(account: Account, path: string, wanted: number): boolean {
  const { uid, gid, mode } = statSync(path)
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
  return ((mode >> shift) & wanted) === wanted
}

/** initdb looks its own user up by number and fails where there is no such line. */
function hasName(uid: number): boolean {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .some((line) => line.split(':')[2] === String(uid))
  } catch {
    return false
  }
}
