import { Logger, run, runMigrations, type TaskList } from 'graphile-worker'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { House } from './command.ts'
import type { Database, Writer } from './database.ts'
import { type Log, withoutData } from './log.ts'
import { parse } from './parse.ts'

/** Work that may wait and may take long. It can be cut off at any moment and is then done again, so doing it twice must be harmless. */
export type Job<Payload = unknown> = {
  name: string
  payload: z.ZodType<Payload>
  /** It thinks too long for a process that answers people: a server does it in a process of its own (`vun work`). */
  apart?: true
  run(house: House, payload: Payload, work: Work): Promise<void>
}

/**
 * `id` stays the same when a job is tried again; `signal` says that the process wants to stop; `alone` that it does
 * nothing else, so that all its questions to the database are this job's.
 */
export type Work = { id: string; signal: AbortSignal; alone?: true }

export function job<Payload>(definition: Job<Payload>): Job<Payload> {
  return definition
}

/** Who does the jobs; `stop` takes no new one and waits for those at work. */
export type Worker = { stop(): Promise<void> }

/**
 * Queues a job in a transaction: it exists if and only if the transaction does. With a `key` the same work waits only
 * once. Jobs of one `queue` are done one after another.
 */
export async function addJob<Payload>(
  trx: Writer,
  what: Pick<Job<Payload>, 'name' | 'payload'>,
  payload: Payload,
  { key = null, queue = null }: { key?: string | null; queue?: string | null } = {},
): Promise<void> {
  await sql`
    select graphile_worker.add_job(${what.name}::text, payload := ${JSON.stringify(payload)}::json,
      queue_name := ${queue}::text, max_attempts := 5, job_key := ${key}::text)`.execute(trx)
}

/** Brings the queue's own schema up to date. */
export async function installJobs(database: Database): Promise<void> {
  await runMigrations({ pgPool: database.pool, logger: silent })
}

/** Does the jobs that wait, two at a time, and those that come, at once. Several processes share one queue. */
export async function startWorker(
  house: House,
  database: Database,
  jobs: readonly Job[],
  log: Log,
): Promise<Worker> {
  const runner = await run({
    pgPool: database.pool,
    taskList: tasksOf(house, jobs, log),
    concurrency: 2,
    noHandleSignals: true,
    // New jobs are told by NOTIFY; this is only for those that are tried again later.
    pollInterval: 5_000,
    logger: silent,
  })
  return { stop: () => runner.stop() }
}

function tasksOf(house: House, jobs: readonly Job[], log: Log): TaskList {
  const tasks = jobs.map((one): [string, TaskList[string]] => [
    one.name,
    async (payload, { job: { id, attempts }, abortSignal }) => {
      const start = performance.now()
      const signal = abortSignal ?? new AbortController().signal
      try {
        await one.run(house, parse(one.payload, payload), { id, signal })
        log.info({ job: one.name, id, attempts, ms: Math.round(performance.now() - start) })
      } catch (error) {
        log.error({ job: one.name, id, attempts, ...withoutData(error) })
        throw error
      }
    },
  ])
  return Object.fromEntries(tasks)
}

// It would write payloads and messages, and those may name persons. What is worth knowing is logged above.
const silent = new Logger(() => () => undefined)
