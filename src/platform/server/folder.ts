import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Refusal } from '../refusal.ts'
import { isRoot, ownerOf } from './account.ts'
import { type FileLock, lockAlone } from './file-lock.ts'

// As long as the slowest recovery after a crash that another process may be waiting for.
const GATE_PATIENCE_MS = 600_000
const LARGEST_LOG = 10 * 1024 * 1024

/** The data folder by its real path, made if it was not there, with the folder of its locks. */
export function openFolder(dataFolder: string): string {
  try {
    mkdirSync(dirname(resolve(dataFolder)), { recursive: true })
    // Root's PostgreSQL runs as another user, who must pass through this folder but need not list it.
    if (makeOnce(dataFolder)) chmodSync(dataFolder, isRoot() ? 0o711 : 0o700)
    const folder = realpathSync(dataFolder)
    const locks = join(folder, 'locks')
    if (makeOnce(locks)) makeOurs(folder, locks)
    return folder
  } catch (error) {
    throw explainAccess(error, dataFolder)
  }
}

/** The path of a lock of this folder; the empty file behind it exists afterwards. */
export function lockFile(folder: string, name: 'gate' | 'users' | 'serve'): string {
  const file = join(folder, 'locks', name)
  try {
    closeSync(openSync(file, 'wx', 0o600))
    makeOurs(folder, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw explainAccess(error, folder)
  }
  return file
}

/** One at a time starts, attaches to, leaves or stops the server of a folder. */
export async function takeGate(folder: string): Promise<FileLock> {
  const gate = await lockAlone(lockFile(folder, 'gate'), GATE_PATIENCE_MS)
  if (gate) return gate
  throw new Refusal('conflict', `Một tiến trình khác giữ cơ sở dữ liệu ở ${folder} quá lâu. Hãy thử lại.`)
}

/** Writes a file that only its owner reads, whole or not at all. */
export function writePrivately(folder: string, file: string, text: string): void {
  const beside = `${file}.${process.pid}`
  writeFileSync(beside, text, { mode: 0o600 })
  makeOurs(folder, beside)
  renameSync(beside, file)
}

/** Reads what this folder's owner wrote; undefined when there is none. */
export function findText(folder: string, file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw explainAccess(error, folder)
  }
}

/** Opens the folder's log to be written on; a large one is put aside, one deep. */
export function openLog(log: string): number {
  if (existsSync(log) && statSync(log).size > LARGEST_LOG) renameSync(log, `${log}.1`)
  const output = openSync(log, 'a', 0o600)
  makeOurs(dirname(log), log)
  return output
}

/** What root makes inside somebody's folder belongs to that somebody, or she could not start Vun again. */
function makeOurs(folder: string, path: string): void {
  if (!isRoot()) return
  const { uid, gid } = ownerOf(folder)
  chownSync(path, uid, gid)
}

/** Whether this call made the folder. */
function makeOnce(path: string): boolean {
  try {
    mkdirSync(path, { mode: 0o700 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

function explainAccess(error: unknown, folder: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') return error
  return new Refusal(
    'forbidden',
    `Không được phép ghi vào thư mục dữ liệu ${folder}. Hãy chạy bằng người dùng sở hữu nó, hoặc đặt VUN_DATA sang thư mục khác.`,
  )
}
