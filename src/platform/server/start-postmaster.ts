import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Account } from './account.ts'
import { type Cluster, give, makeSocketFolder } from './cluster.ts'
import { openLog } from './folder.ts'
import { findPostmaster, type Postmaster } from './postmaster.ts'
import { listSettings, type Safety } from './settings.ts'

/** The role and the database of every embedded cluster. */
export const NAME = 'vun'

const PAUSE_MS = 10
const LOG_TAIL = 1500

type Ground = { cluster: Cluster; binaries: string; log: string; safety: Safety }

/** Makes the cluster beside its place and moves it there when it is whole, so that a kill leaves none half-made. */
export async function makeCluster(
  { cluster, binaries, log, safety }: Ground,
  password: string,
): Promise<void> {
  const work = mkdtempSync(join(cluster.home, 'postgres.new-'))
  try {
    const data = join(work, 'data')
    const secret = join(work, 'password')
    writeFileSync(secret, password, { mode: 0o600 })
    mkdirSync(data)
    for (const path of [work, data, secret]) give(path, cluster.account)
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    const access = [`--username=${NAME}`, `--pwfile=${secret}`, '--auth=scram-sha-256']
    const sync = safety === 'scratch' ? ['--no-sync'] : []
    const options = [`--pgdata=${data}`, '--no-instructions', ...locale, ...access, ...sync]
    const code = await finished(run(join(binaries, 'bin', 'initdb'), options, cluster.account, log))
    if (code !== 0) throw failure('initdb', log)
    renameSync(data, cluster.data)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/**
 * Starts PostgreSQL in a session of its own, out of reach of Ctrl-C, and waits until it lets sessions in, however long
 * a recovery takes. `dead` is the number in a stale `postmaster.pid` that another process may have got since:
 * PostgreSQL takes its grandparent's number for stale, and still checks the shared memory of that earlier server.
 */
export async function startPostmaster(ground: Ground, dead: number | undefined): Promise<Postmaster> {
  const { cluster, binaries, log, safety } = ground
  const socket = makeSocketFolder(cluster)
  const options = ['-D', cluster.data, '-k', socket, ...listSettings(safety)]
  const extra = dead ? { PG_GRANDPARENT_PID: String(dead) } : {}
  const child = run(join(binaries, 'bin', 'postgres'), options, cluster.account, log, extra)
  const ended = finished(child)
  child.unref()
  for (;;) {
    const code = await Promise.race([ended, sleep(PAUSE_MS)])
    if (code !== undefined) throw failure('postgres', log)
    const postmaster = findPostmaster(cluster.data)
    if (postmaster?.ready && postmaster.pid === child.pid) return postmaster
  }
}

function run(
  file: string,
  options: string[],
  account: Account | undefined,
  log: string,
  extra = {},
): ChildProcess {
  const output = openLog(log)
  // A bare environment: what Node was given may hold secrets and settings of libpq.
  const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', ...extra }
  try {
    return spawn(file, options, {
      ...account,
      env,
      cwd: '/',
      detached: true,
      stdio: ['ignore', output, output],
    })
  } finally {
    closeSync(output)
  }
}

function finished(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(-1))
    child.once('exit', (code) => resolve(code ?? -1))
  })
}

function failure(program: string, log: string): Error {
  const tail = readFileSync(log, 'utf8').slice(-LOG_TAIL)
  return new Error(`${program} of the embedded PostgreSQL failed. The end of ${log}:\n${tail}`)
}
