import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '../refusal.ts'
import { answers, type Connection } from './answers.ts'
import { getBinaries } from './binaries.ts'
import { type Cluster, placeCluster } from './cluster.ts'
import { type FileLock, tryLockAlone, tryLockShared } from './file-lock.ts'
import { findText, lockFile, openFolder, takeGate, writePrivately } from './folder.ts'
import { findPostmaster, type Postmaster } from './postmaster.ts'
import { connectionTo, findRunning, stopRunning } from './running.ts'
import type { Safety } from './settings.ts'
import { makeCluster, startPostmaster } from './start-postmaster.ts'

const PATIENCE_MS = 60_000
const PAUSE_MS = 250

/**
 * A PostgreSQL to work on. `owned` says that this call started it or took it over. `stop` says that the caller needs
 * it no more: the last one who leaves stops an embedded server, whoever started it.
 */
export type Server = { connection: Connection; embedded: boolean; owned: boolean; stop(): Promise<void> }

export type ServerOptions = {
  dataFolder: string
  /** Take a running server over (`serve` does; a command that only passes by does not). */
  own?: boolean
  /** `scratch` only for data that may be lost. */
  safety?: Safety
}

/** `DATABASE_URL`, or the embedded server of this data folder: the running one, else started, else made. */
export async function openServer({
  dataFolder,
  own = false,
  safety = 'durable',
}: ServerOptions): Promise<Server> {
  const connectionString = process.env.DATABASE_URL
  if (connectionString) {
    return { connection: { connectionString }, embedded: false, owned: false, stop: async () => undefined }
  }
  const folder = openFolder(dataFolder)
  const gate = await takeGate(folder)
  try {
    const cluster = placeCluster(folder)
    const password = getPassword(folder, cluster)
    const { postmaster, started } = await bring(folder, cluster, password, safety)
    const connection = connectionTo(postmaster, password)
    const presence = tryLockShared(lockFile(folder, 'users'))
    if (!presence)
      throw new Error(`${folder}/locks/users is held alone by a process that does not hold the gate`)
    let leaving: Promise<void> | undefined
    const stop = () => (leaving ??= leave(folder, cluster, postmaster.pid, presence))
    return { connection, embedded: true, owned: own || started, stop }
  } finally {
    gate.release()
  }
}

type Brought = { postmaster: Postmaster; started: boolean }

/** Sessions of a server that was killed may go on for a while; a new one must wait for the last of them. */
async function bring(folder: string, cluster: Cluster, password: string, safety: Safety): Promise<Brought> {
  const until = performance.now() + PATIENCE_MS
  do {
    const running = await findRunning(cluster, password)
    if (running) return { postmaster: running, started: false }
    const postmaster = await start(folder, cluster, password, safety)
    if (postmaster) return { postmaster, started: true }
    await sleep(PAUSE_MS)
  } while (performance.now() < until)
  throw new Refusal(
    'conflict',
    `Một PostgreSQL đã chết để lại tiến trình còn giữ ${cluster.data}. Hãy thử lại sau ít phút.`,
  )
}

async function start(
  folder: string,
  cluster: Cluster,
  password: string,
  safety: Safety,
): Promise<Postmaster | undefined> {
  const log = join(folder, 'postgres.log')
  const ground = { cluster, binaries: await getBinaries(cluster.account), log, safety }
  if (!existsSync(cluster.data)) {
    removeHalfMade(cluster.home)
    await makeCluster(ground, password)
  }
  const postmaster = await startPostmaster(ground, findPostmaster(cluster.data)?.pid)
  if (!postmaster || (await answers(connectionTo(postmaster, password), cluster.data))) return postmaster
  throw new Error(`PostgreSQL ${postmaster.pid} started and does not answer; see ${log}`)
}

/** Under the gate nobody can arrive between "no one else is here" and the shutdown. */
async function leave(folder: string, cluster: Cluster, pid: number, presence: FileLock): Promise<void> {
  // Somebody deleted the data under the running server: nobody can attach any more.
  if (!existsSync(join(folder, 'locks'))) {
    presence.release()
    return stopRunning(cluster, pid)
  }
  const gate = await takeGate(folder)
  try {
    presence.release()
    const alone = tryLockAlone(lockFile(folder, 'users'))
    if (alone) await stopRunning(cluster, pid).finally(alone.release)
  } finally {
    gate.release()
  }
}

/** Written before the cluster that asks for it, so that no kill leaves a cluster nobody can enter. */
function getPassword(folder: string, cluster: Cluster): string {
  const file = join(folder, 'postgres.password')
  const known = findText(folder, file)
  if (known) return known
  if (existsSync(cluster.data)) {
    throw new Refusal(
      'missing',
      `Thiếu tệp ${file}, mật khẩu của cơ sở dữ liệu ở ${cluster.data}. Hãy khôi phục tệp ấy.`,
    )
  }
  const password = randomBytes(24).toString('base64url')
  writePrivately(folder, file, password)
  return password
}

function removeHalfMade(home: string): void {
  for (const name of readdirSync(home)) {
    if (name.startsWith('postgres.new-')) rmSync(join(home, name), { recursive: true, force: true })
  }
}
