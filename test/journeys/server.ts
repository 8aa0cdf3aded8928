import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { House } from '#platform/command.ts'
import { openDatabase } from '#platform/database.ts'
import { packageRoot } from '#platform/package-root.ts'
import { dayAt } from '#platform/pure/day.ts'
import { openSecrets } from '#platform/secrets.ts'
import { openServer } from '#platform/server/open-server.ts'
import { removeServer } from '#platform/server/remove-server.ts'
import { listeners } from '../../src/followers.ts'

/** The program as its users have it: `vun serve` or `vun start` in a process of its own, on a folder of its own. */
export type Served = {
  address: string
  /** The one-time link that makes the first administrator. */
  link: string
  /** The same folder, for whatever a journey finds there already. */
  withHouse<Result>(work: (house: House) => Promise<Result>): Promise<Result>
  stop(): Promise<void>
}

/** Starts it and waits until it says where it is. */
export async function serve(command: 'serve' | 'start' = 'serve'): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'vun-journey-'))
  // As root the database runs as another user, who must be able to pass.
  chmodSync(folder, 0o711)
  const { DATABASE_URL: _, npm_lifecycle_event: __, ...inherited } = process.env
  const child = spawn(process.execPath, [join(packageRoot, 'bin/vun.mjs'), command], {
    env: { ...inherited, VUN_DATA: folder, PORT: '0', VUN_LOG: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { address, link } = await announced(child)
  return {
    address,
    link,
    withHouse: (work) => inHouse(folder, work),
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
      await removeServer({ dataFolder: folder }).catch(() => undefined)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function announced(child: ChildProcess): Promise<{ address: string; link: string }> {
  let said = ''
  for await (const line of createInterface(child.stdout as NodeJS.ReadableStream)) {
    said += `${line}\n`
    const [link] = /http:\S+\/lan-dau\/\S+/.exec(said) ?? []
    if (link) return { address: new URL(link).origin, link }
  }
  throw new Error(`The server did not say where it is:\n${said}`)
}

async function inHouse<Result>(dataFolder: string, work: (house: House) => Promise<Result>): Promise<Result> {
  const server = await openServer({ dataFolder })
  const database = openDatabase(server.connection, { name: 'vun-journey' })
  try {
    return await work({
      db: database.db,
      secrets: openSecrets(dataFolder),
      files: join(dataFolder, 'files'),
      today: () => dayAt(new Date()),
      listeners,
    })
  } finally {
    await database.close()
    await server.stop()
  }
}
