import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import {
  closeSync,
  fstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '../refusal.ts'
import type { Account } from './account.ts'
import { type Cluster, give, makeSocketFolder } from './cluster.ts'
import { openLog } from './folder.ts'
import { findPostmaster, type Postmaster } from './postmaster.ts'
import { listSettings, type Safety } from './settings.ts'

/** The role and the database of every embedded cluster. */
export const NAME = 'vun'

const PAUSE_MS = 10
const LONGEST_TAIL = 1500
// A server that another opener started a moment ago, or sessions of a killed one that have not noticed yet.
const OCCUPIED = /lock file ".*" already exists|shared memory block .* is still in use/

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
    const initdb = run(join(binaries, 'bin', 'initdb'), options, cluster.account, log)
    if ((await initdb.ended) !== 0) throw failure(log, initdb.said())
    renameSync(data, cluster.data)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/**
 * Starts PostgreSQL in a session of its own, out of reach of Ctrl-C, and waits until it lets sessions in, however long
 * a recovery takes. Undefined when another is still, or already, on this cluster. `dead` is the number in a stale
 * `postmaster.pid` that another process may have got since: PostgreSQL takes its grandparent's number for stale, and
 * still looks whether the shared memory of that earlier server is in use.
 */
export async function startPostmaster(
  { cluster, binaries, log, safety }: Ground,
  dead: number | undefined,
): Promise<Postmaster | undefined> {
  const options = ['-D', cluster.data, '-k', makeSocketFolder(cluster), ...listSettings(safety)]
  const extra = dead ? { PG_GRANDPARENT_PID: String(dead) } : {}
  const postgres = run(join(binaries, 'bin', 'postgres'), options, cluster.account, log, extra)
  for (;;) {
    const code = await Promise.race([postgres.ended, sleep(PAUSE_MS)])
    if (code !== undefined && OCCUPIED.test(postgres.said())) return undefined
    if (code !== undefined) throw failure(log, postgres.said())
    const postmaster = findPostmaster(cluster.data)
    if (!postmaster?.ready || postmaster.pid !== postgres.child.pid) continue
    // From here on Node may end without it.
    postgres.child.unref()
    return postmaster
  }
}

type Running = { child: ChildProcess; ended: Promise<number>; said(): string }

function run(
  file: string,
  options: string[],
  account: Account | undefined,
  log: string,
  extra = {},
): Running {
  const output = openLog(log)
  const { size } = fstatSync(output)
  // A bare environment: what Node was given may hold secrets and settings of libpq.
  const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', ...extra }
  const stdio: StdioOptions = ['ignore', output, output]
  try {
    const child = spawn(file, options, { ...account, env, cwd: '/', detached: true, stdio })
    const said = () => readFileSync(log).subarray(size).toString()
    return { child, ended: endOf(child), said }
  } finally {
    closeSync(output)
  }
}

function endOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(-1))
    child.once('exit', (code) => resolve(code ?? -1))
  })
}

function failure(log: string, said: string): Refusal {
  const advice = `Hãy xem ${log}, hoặc đặt biến DATABASE_URL trỏ tới một PostgreSQL từ bản 15.`
  return new Refusal('missing', `PostgreSQL đi kèm không chạy được trên máy này. ${advice}`, [
    said.slice(-LONGEST_TAIL),
  ])
}
