import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { answers, type Connection } from './answers.ts'
import type { Cluster } from './cluster.ts'
import { findPostmaster, isPostmaster, type Postmaster, stopPostmaster } from './postmaster.ts'
import { NAME } from './start-postmaster.ts'

const PAUSE_MS = 25
const SILENCE_MS = 5_000

export function connectionTo({ socket, port }: Postmaster, password: string): Connection {
  return { host: socket, port, user: NAME, password, database: NAME }
}

/**
 * The server that runs on this cluster and answers. Waits while it starts, recovers or stops. One that is ready and
 * yet silent (its socket was deleted under it) is stopped, for nobody can reach it.
 */
export async function findRunning(cluster: Cluster, password: string): Promise<Postmaster | undefined> {
  let silentSince: number | undefined
  for (;;) {
    const last = findPostmaster(cluster.data)
    if (!last) return undefined
    if (last.ready && (await answers(connectionTo(last, password), cluster.data))) return last
    if (!isPostmaster(last.pid, cluster.data)) return undefined
    silentSince = last.ready ? (silentSince ?? performance.now()) : undefined
    if (silentSince && performance.now() - silentSince > SILENCE_MS)
      await stopPostmaster(last.pid, cluster.data)
    await sleep(PAUSE_MS)
  }
}

/** Stops what runs on this cluster, if anything; `pid` is who it was when we came. */
export async function stopRunning(cluster: Cluster, pid?: number): Promise<void> {
  const last = findPostmaster(cluster.data)
  const running = last?.pid ?? pid
  if (running) await stopPostmaster(running, cluster.data)
  if (last && last.socket !== join(cluster.home, 'socket'))
    rmSync(last.socket, { recursive: true, force: true })
}
