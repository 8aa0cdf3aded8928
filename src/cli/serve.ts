import { once } from 'node:events'
import { issueTicket } from '#access/issue-ticket.command.ts'
import { ticketPath } from '#access/paths.ts'
import { needsFirstAdministrator } from '#access/who.query.ts'
import { hasUnits } from '#organization/has-units.query.ts'
import { localAdministrator } from '#platform/actor.ts'
import { startChores } from '#platform/chores.ts'
import { perform } from '#platform/command.ts'
import { listen } from '#platform/http/listen.ts'
import { startWorker } from '#platform/jobs.ts'
import { openLog } from '#platform/log.ts'
import { claimServe } from '#platform/server/claim-serve.ts'
import { makeApp } from '../app.ts'
import { chores, jobs } from '../followers.ts'
import { inOwnProcess } from './apart.ts'
import { understand, WrongUsage } from './arguments.ts'
import { dataFolder, type OpenHouse, openHouse } from './house.ts'
import { seedDemo } from './seed.ts'

/** How long those who are inside may still take when the server is told to stop. */
const PATIENCE_MS = 10_000

/** Serves this folder until it is told to stop. */
export async function serve(words: string[]): Promise<void> {
  understand(words, {}, 0)
  await serveFolder(async () => undefined)
}

/** The same on a folder that may be new: a country in small to look at, when there is none. */
export async function start(words: string[]): Promise<void> {
  understand(words, {}, 0)
  await serveFolder(showSomething)
}

async function serveFolder(prepare: (house: OpenHouse) => Promise<void>): Promise<void> {
  const port = portOf(process.env.PORT)
  const stopped = stopSignal()
  const claim = await claimServe({ dataFolder })
  try {
    const house = await openHouse({ own: true, name: 'vun serve' })
    try {
      const prepared = prepare(house).then(() => true)
      const told = await Promise.race([prepared, stopped])
      if (told === true) await serveHouse(house, { port, stopped, announce: claim.announce })
    } finally {
      await house.leave()
    }
  } finally {
    claim.release()
  }
}

type Serving = { port: number; stopped: Promise<unknown>; announce: (address: string) => void }

async function serveHouse(house: OpenHouse, { port, stopped, announce }: Serving): Promise<void> {
  const log = openLog()
  let stopping = false
  const app = makeApp({ house, database: house.database, log, stopping: () => stopping })
  const listening = await listen(app.fetch, port, process.env.HOST)
  const worker = await startWorker(house, house.database, jobs.map(inOwnProcess), log)
  const housekeeping = startChores(house, chores, log)
  const address = `http://localhost:${listening.port}`
  announce(address)
  process.stdout.write(`Vun đang chạy tại ${address}\n${await firstSignIn(house, address)}`)
  await stopped
  stopping = true
  await Promise.all([listening.stop(PATIENCE_MS), worker.stop(), housekeeping.stop()])
}

async function showSomething(house: OpenHouse): Promise<void> {
  if (!(await hasUnits(house.db))) await seedDemo(house)
}

/** While nobody administers, whoever starts the server is given the link that makes the first who does. */
async function firstSignIn(house: OpenHouse, address: string): Promise<string> {
  if (!(await needsFirstAdministrator(house.db))) return ''
  const { outcome } = await perform(house, localAdministrator, issueTicket, {})
  return `Chưa có quản trị. Mở một lần để tạo: ${address}${ticketPath(outcome.ticket)}\n`
}

/**
 * Told to stop, once: a terminal and npm may both tell the same. Stopping takes seconds and is not cut short, for the
 * database stops with it; SIGKILL may always come, and costs the next start a recovery.
 */
async function stopSignal(): Promise<void> {
  const signals = ['SIGTERM', 'SIGINT'] as const
  await Promise.race(signals.map((signal) => once(process, signal)))
  for (const signal of signals) process.on(signal, () => undefined)
}

function portOf(text = '8080'): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new WrongUsage(`PORT phải là số từ 0 đến 65535, không phải “${text}”`)
}
