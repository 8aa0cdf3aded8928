import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { findPostmaster } from '#platform/server/postmaster.ts'

/** What is killed, and so long after it began to work, or after its process was started. */
export type Kill = { what: 'node' | 'node and server'; when: 'at work' | 'while starting'; afterMs: number }

const PROGRAM = join(import.meta.dirname, 'work.ts')

/** Lets a process work on the folder until it is killed with SIGKILL. Answers with the commands that it was told are done. */
export async function workUntilKilled(dataFolder: string, seed: string, kill: Kill): Promise<string[]> {
  const { DATABASE_URL: _, ...inherited } = process.env
  const env = { ...inherited, VUN_DATA: dataFolder }
  const child = spawn(process.execPath, [PROGRAM, seed], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'exit')
  const { told, working } = listen(child)
  if (kill.when === 'at work') {
    const cluster = await Promise.race([working, ended.then(failed)])
    await Promise.race([sleep(kill.afterMs), ended.then(failed)])
    if (kill.what === 'node and server') killAll(serverIn(cluster))
  } else await sleep(kill.afterMs * 4)
  child.kill('SIGKILL')
  await ended
  return told
}

/** What it says: where the cluster is, and the ids of what is done. */
function listen(child: ChildProcess): { told: string[]; working: Promise<string> } {
  const told: string[] = []
  const lines = createInterface(child.stdout as NodeJS.ReadableStream)
  const working = new Promise<string>((resolve) => {
    lines.on('line', (line) => {
      const [what, about = ''] = line.split(' ')
      if (what === 'working') resolve(line.slice('working '.length))
      if (what === 'done') told.push(about)
    })
  })
  return { told, working }
}

function failed(): never {
  throw new Error('It ended before it was killed.')
}

/** The postmaster of a cluster and all that it started. */
function serverIn(cluster: string): number[] {
  const postmaster = findPostmaster(cluster)?.pid
  if (postmaster === undefined) throw new Error(`No server in ${cluster}`)
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const pairs = processes.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  return [postmaster, ...pairs.flatMap(([pid, parent]) => (pid && parent === postmaster ? [pid] : []))]
}

function killAll(pids: number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
}
