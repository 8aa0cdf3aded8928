import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { packageRoot } from '#platform/package-root.ts'
import { makeDataFolder } from './world/held-server.ts'

type Ended = { code: number | null; out: string; log: string }
type Running = { child: ChildProcess; address: string; link: string; ended: Promise<Ended> }

/** The program itself, as npm runs it. */
function vun(dataFolder: string, ...words: string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, [join(packageRoot, 'bin/vun.mjs'), ...words], {
    env: { ...env, VUN_DATA: dataFolder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let [out, log] = ['', '']
  child.stdout.on('data', (piece: Buffer) => {
    out += piece
  })
  child.stderr.on('data', (piece: Buffer) => {
    log += piece
  })
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out, log }))
  return { child, ended }
}

async function serve(dataFolder: string): Promise<Running> {
  const { child, ended } = vun(dataFolder, 'serve')
  const lines = createInterface(child.stdout as NodeJS.ReadableStream)[Symbol.asyncIterator]()
  const [first, second] = [await lines.next(), await lines.next()]
  const address = /http\S+/.exec(String(first.value))?.[0] ?? ''
  return { child, ended, address, link: /http\S+/.exec(String(second.value))?.[0] ?? '' }
}

test('a folder is served by one server, which says where, lets others in beside it and stops in good order', async () => {
  const folder = makeDataFolder()
  const { child, ended, address, link } = await serve(folder)
  expect(await (await fetch(`${address}/readyz`)).text()).toBe('ok\n')
  expect((await fetch(link)).status).toBe(200)
  expect((await fetch(`${address}/tim?q=Lò+Thị+Ánh`, { redirect: 'manual' })).status).toBe(303)

  const second = await vun(folder, 'serve').ended
  expect(second.code).toBe(1)
  expect(second.log).toContain(`tại ${address}`)

  const beside = await vun(folder, 'coverage', '--scheme', 'de-an-1893', '--on', '2025-01-01', '--json').ended
  expect(beside.code).toBe(0)
  expect(JSON.parse(beside.out)).toMatchObject({ on: '2025-01-01', attendances: 0 })

  const under = performance.now()
  child.kill('SIGTERM')
  const { code, log } = await ended
  expect(code).toBe(0)
  expect(performance.now() - under).toBeLessThan(8_000)
  expect(log).toContain('"route":"/readyz","status":200')
  expect(log).not.toMatch(/Ánh|%C3%81nh|lan-dau\/[\w-]{20}/)
  await expect(fetch(`${address}/healthz`)).rejects.toThrow()

  const again = await serve(folder)
  expect((await fetch(`${again.address}/healthz`)).status).toBe(200)
  again.child.kill('SIGINT')
  expect((await again.ended).code).toBe(0)
}, 120_000)

test('a port that is no port is wrong usage', async () => {
  const folder = makeDataFolder()
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, [join(packageRoot, 'bin/vun.mjs'), 'serve'], {
    env: { ...env, VUN_DATA: folder, PORT: '70000' },
    stdio: 'ignore',
  })
  expect(await once(child, 'close')).toEqual([2, null])
})
