import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import type { Connection } from '#platform/server/answers.ts'
import { removeServer } from '#platform/server/remove-server.ts'

/** Another process that uses the server of a folder. */
export type Held = {
  process: ChildProcess
  connection: Connection
  owned: boolean
  refused?: string
  stop(): Promise<void>
  kill(): Promise<void>
}

type HoldOptions = {
  role?: 'serve' | 'durable'
  uid?: number
  nodeOptions?: string[]
  env?: NodeJS.ProcessEnv
}

const PROGRAM = join(import.meta.dirname, 'hold-server.ts')

/** A data folder that is removed with its server after the test. */
export function makeDataFolder(parent = tmpdir(), name = ''): string {
  const folder = mkdtempSync(join(parent, `vun-server-${name}`))
  chmodSync(folder, 0o711)
  onTestFinished(async () => {
    await removeServer({ dataFolder: folder })
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** Starts the process and waits until it has its server or says why not. */
export async function hold(dataFolder: string, options: HoldOptions = {}): Promise<Held> {
  const child = begin(dataFolder, options)
  const lines = createInterface(child.stdout as NodeJS.ReadableStream)
  const [line] = (await once(lines, 'line')) as [string]
  return {
    ...(JSON.parse(line) as Pick<Held, 'connection' | 'owned'>),
    process: child,
    stop: () => ended(child, () => child.stdin?.write('stop\n')),
    kill: () => ended(child, () => child.kill('SIGKILL')),
  }
}

/** Starts the process and does not wait. */
export function begin(
  dataFolder: string,
  { role, uid, nodeOptions = [], env = {} }: HoldOptions = {},
): ChildProcess {
  const account = uid === undefined ? {} : { uid, gid: uid }
  const { DATABASE_URL: _, ...inherited } = process.env
  const words = [...nodeOptions, PROGRAM, dataFolder, ...(role ? [role] : [])]
  const child = spawn(process.execPath, words, {
    ...account,
    env: { ...inherited, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** Asks one question on a fresh connection. */
export async function ask(connection: Connection, text: string): Promise<string> {
  const client = new pg.Client(connection as pg.ClientConfig)
  // A server that is killed says so to idle sessions too.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<string[]>({ text, rowMode: 'array' })
    return String(rows[0]?.[0])
  } finally {
    await client.end()
  }
}

async function ended(child: ChildProcess, act: () => unknown): Promise<void> {
  const exit = once(child, 'exit')
  act()
  await exit
}
