import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { findPostmaster } from '#platform/server/postmaster.ts'

/** What is killed, and so long after it was told that its first command is done, began with that, or was started. */
export type Kill = {
  what: 'node' | 'node and server'
  when: 'at work' | 'at first' | 'while starting'
  afterMs: number
}

/** A start takes longer than a command. */
const STARTING = 4

const PROGRAM = join(import.meta.dirname, 'work.ts')

/** Lets a process work on the folder until it is killed with SIGKILL. Answers with the commands that it was told are done. */
export async function workUntilKilled(dataFolder: string, seed: string, kill: Kill): Promise<string[]> {
  const { DATABASE_URL: _, ...inherited } = process.env
  const env = { ...inherited, VUN_DATA: dataFolder }
  const child = spawn(process.execPath, [PROGRAM, seed], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = once(child, 'exit')
  const tooSoon = ended.then(() => Promise.reject(new Error('It ended before it was killed.')))
  const { told, working, first } = listen(child)
  const moment = { 'at work': first, 'at first': working, 'while starting': undefined }[kill.when]
  await Promise.race([moment, tooSoon])
  await Promise.race([sleep(kill.afterMs * (moment ? 1 : STARTING)), tooSoon])
  if (kill.what === 'node and server') killAll([child.pid!, ...serverOf(dataFolder)])
  else child.kill('SIGKILL')
  await ended
  tooSoon.catch(() => undefined)
  return told
}

/** What it says: that it works, and the ids of what it was told is done. */
function listen(child: ChildProcess): { told: string[]; working: Promise<void>; first: Promise<void> } {
  const told: string[] = []
  const [working, first] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  createInterface(child.stdout as NodeJS.ReadableStream).on('line', (line) => {
    const [what, id] = line.split(' ')
    if (what === 'working') working.resolve()
    if (what !== 'done' || !id) return
    told.push(id)
    first.resolve()
  })
  return { told, working: working.promise, first: first.promise }
}

/** The postmaster of the folder, if there is one yet, and all that it started. */
function serverOf(dataFolder: string): number[] {
  const postmaster = findPostmaster(join(homeOf(dataFolder), 'postgres'))?.pid
  if (postmaster === undefined) return []
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const pairs = processes.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  return [postmaster, ...pairs.flatMap(([pid, parent]) => (pid && parent === postmaster ? [pid] : []))]
}

/** Root's server may not be able to live in the folder itself. */
function homeOf(dataFolder: string): string {
  const pointer = join(dataFolder, 'postgres.where')
  if (!existsSync(pointer)) return dataFolder
  return (JSON.parse(readFileSync(pointer, 'utf8')) as { home: string }).home
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
