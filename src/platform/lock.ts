import { sql } from 'kysely'
import type { Writer } from './database.ts'

const TREE = 18_930_001
const IDENTITY = 18_930_002

/**
 * Holds the tree still while a command that touches coverage runs; many may hold it so at once. Such a command is about
 * few persons: its statements keep the plan they were first given, for to plan them takes longer than to run them.
 */
export async function holdTree(trx: Writer): Promise<void> {
  await sql`
    select pg_advisory_xact_lock_shared(${TREE}), set_config('plan_cache_mode', 'force_generic_plan', true)`.execute(
    trx,
  )
}

/** Takes the tree alone: for a reorganisation, an import, a rule. Waits for every holder. */
export async function takeTree(trx: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock(${TREE})`.execute(trx)
}

/** Only one at a time may decide who a code or a citizen number belongs to. */
export async function takeIdentity(trx: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock(${IDENTITY})`.execute(trx)
}
