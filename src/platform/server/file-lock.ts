import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

/** A lock between processes. The kernel drops it when its holder dies, however it dies. */
export type FileLock = { release(): void }

const BUSY = 5
const PAUSE_MS = 20

/**
 * Node has no flock, but it has SQLite, whose file locks are the kernel's own: they need no clean-up after SIGKILL and
 * no guessing about process ids. The file stays empty. Nothing else in this process may open it: closing any
 * descriptor of a file drops all locks the process holds on it (POSIX).
 */
export function tryLockAlone(file: string): FileLock | undefined {
  return lock(file, ['BEGIN EXCLUSIVE'])
}

/** Many may hold it so at once, and nobody alone meanwhile. */
export function tryLockShared(file: string): FileLock | undefined {
  return lock(file, ['BEGIN', 'SELECT 1 FROM sqlite_schema'])
}

/** Waits its turn; undefined when that took longer than `patienceMs`. */
export async function lockAlone(file: string, patienceMs: number): Promise<FileLock | undefined> {
  const until = performance.now() + patienceMs
  while (performance.now() < until) {
    const held = tryLockAlone(file)
    if (held) return held
    await sleep(PAUSE_MS)
  }
  return undefined
}

function lock(file: string, statements: string[]): FileLock | undefined {
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    for (const statement of statements) database.prepare(statement).all()
  } catch (error) {
    database.close()
    if ((error as { errcode?: number }).errcode === BUSY) return undefined
    throw error
  }
  return { release: () => (database.isOpen ? database.close() : undefined) }
}
