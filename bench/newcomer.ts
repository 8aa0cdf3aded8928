import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once as happened } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { packageRoot } from '#platform/package-root.ts'
import type { Measured } from './measure.ts'

/** A clone of what is committed: `npm start` until the first page is there, stopped, and started again. */
export async function benchNewcomer(): Promise<Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'vun-newcomer-'))
  try {
    execFileSync('git', ['clone', '--quiet', packageRoot, folder])
    const first = await startAndLook(folder)
    const second = await startAndLook(folder)
    return [
      {
        name: 'fresh clone to first page',
        value: first / 1000,
        note: 'packages from the npm registry or its cache',
      },
      { name: 'second start', value: second / 1000 },
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Milliseconds until the first page answered; then it is stopped. */
async function startAndLook(folder: string): Promise<number> {
  const { DATABASE_URL: _, VUN_DATA: __, ...env } = process.env
  const began = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const address = await announced(child)
  const { status } = await fetch(address)
  if (status !== 200) throw new Error(`The first page answers ${status}`)
  const ms = performance.now() - began
  child.kill('SIGTERM')
  await happened(child, 'exit')
  return ms
}

async function announced(child: ChildProcess): Promise<string> {
  for await (const line of createInterface(child.stdout as NodeJS.ReadableStream)) {
    const [address] = /http:\/\/localhost:\d+/.exec(line) ?? []
    if (address) return address
  }
  throw new Error('The server did not say where it is')
}
