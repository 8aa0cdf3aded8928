import { setTimeout as sleep } from 'node:timers/promises'
import type { House } from './command.ts'
import { type Log, withoutData } from './log.ts'

/** Housekeeping that is looked after every so often while a server runs. Two processes doing it at once must be harmless. */
export type Chore = { name: string; everyMs: number; run(house: House): Promise<unknown> }

export type Chores = { stop(): Promise<void> }

/** Begins all of them. One that fails is logged and tried again at its next time. */
export function startChores(house: House, chores: readonly Chore[], log: Log): Chores {
  const stopping = new AbortController()
  const running = chores.map((chore) => repeat(chore, house, log, stopping.signal))
  return {
    async stop() {
      stopping.abort()
      await Promise.all(running)
    },
  }
}

async function repeat(
  { name, everyMs, run }: Chore,
  house: House,
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await sleep(everyMs, undefined, { signal })
      await run(house)
    } catch (error) {
      if (!signal.aborted) log.error({ chore: name, ...withoutData(error) })
    }
  }
}
