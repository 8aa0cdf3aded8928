import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** What `postmaster.pid` of a cluster says; true only while that process runs. */
export type Postmaster = { pid: number; port: number; socket: string; ready: boolean }

const PAUSE_MS = 10
const FAST_SHUTDOWN_MS = 60_000

/** The server this cluster had last; it may be long dead. */
export function findPostmaster(data: string): Postmaster | undefined {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const [pid, , , port, socket, , , status] = readFileSync(file, 'utf8').split('\n')
  if (!pid) return undefined
  return {
    pid: Number(pid),
    port: Number(port),
    socket: socket ?? '',
    ready: status?.startsWith('ready') ?? false,
  }
}

/** Whether that process is PostgreSQL on this cluster, and not another that got the same number later. */
export function isPostmaster(pid: number, data: string): boolean {
  const command = commandOf(pid)
  return command.includes('postgres') && command.includes(data)
}

/** Fast shutdown: sessions end, everything is written; waits for it. The hard way after a minute loses nothing either. */
export async function stopPostmaster(pid: number, data: string): Promise<void> {
  if (await ends(pid, data, 'SIGINT', FAST_SHUTDOWN_MS)) return
  if (await ends(pid, data, 'SIGQUIT', FAST_SHUTDOWN_MS)) return
  throw new Error(`PostgreSQL ${pid} does not stop`)
}

async function ends(pid: number, data: string, signal: NodeJS.Signals, patienceMs: number): Promise<boolean> {
  const until = performance.now() + patienceMs
  if (!isPostmaster(pid, data)) return true
  send(pid, signal)
  while (performance.now() < until) {
    if (!isPostmaster(pid, data)) return true
    await sleep(PAUSE_MS)
  }
  return false
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Empty for a process that is gone or only waits to be buried. */
function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' })
  } catch {
    return ''
  }
}
