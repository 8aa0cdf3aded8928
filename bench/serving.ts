import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { issueTicket } from '#access/issue-ticket.command.ts'
import { sessionCookie } from '#access/session.ts'
import { getSession, signIn } from '#access/sign-in.command.ts'
import { useTicket } from '#access/use-ticket.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import { packageRoot } from '#platform/package-root.ts'

/** A server of its own process on the same folder, with somebody signed in. */
export type Serving = {
  address: string
  cookie: { name: string; value: string }
  get(
    path: string,
    headers?: Record<string, string>,
  ): Promise<{ status: number; bytes: number; firstByte: number }>
  memory(): Promise<number>
  stop(): Promise<void>
}

export async function serveBeside(house: House): Promise<Serving> {
  const child = spawn(process.execPath, [join(packageRoot, 'bin/vun.mjs'), 'serve'], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const port = Number(/:(\d+)/.exec(line)?.[1])
  const value = await session(house)
  const cookie = `${sessionCookie}=${value}`
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  return {
    address: `http://localhost:${port}`,
    cookie: { name: sessionCookie, value },
    get: (path, headers = {}) => ask(agent, port, path, { cookie, ...headers }),
    memory: () => residentMegabytes(child.pid!),
    async stop() {
      agent.destroy()
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** The bench makes its administrator once; later runs sign in. */
async function session(house: House): Promise<string> {
  const login = { login: 'bench', password: 'mot hai ba bon nam sau' }
  try {
    const { outcome } = await perform(house, localAdministrator, issueTicket, {})
    await perform(house, localAdministrator, useTicket, { ticket: outcome.ticket, name: 'Bench', ...login })
  } catch {
    // There is an administrator already: this is not the first run on this folder.
  }
  return getSession((await perform(house, localAdministrator, signIn, login)).outcome).cookie
}

function ask(agent: Agent, port: number, path: string, headers: Record<string, string>) {
  return new Promise<{ status: number; bytes: number; firstByte: number }>((resolve, reject) => {
    const began = performance.now()
    request({ agent, port, path, headers: { 'accept-encoding': 'gzip', ...headers } }, (response) => {
      const firstByte = performance.now() - began
      let bytes = 0
      response.on('data', (piece: Buffer) => {
        bytes += piece.length
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes, firstByte }))
    })
      .on('error', reject)
      .end()
  })
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
}
