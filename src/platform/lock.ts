import { sql } from 'kysely'
import type { Writer } from './database.ts'

const TREE = 18_930_001
const IDENTITY = 18_930_002

/** Holds the tree still while a command that touches coverage runs; many may hold it so at once. */
export async function holdTree(trx: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${TREE})`.execute(trx)
}

/** Takes the tree alone: for a reorganisation, an import, a rule. Waits for every holder. */
export async function takeTree(trx: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock(${TREE})`.execute(trx)
}

/** Only one at a time may decide who a code or a citizen number belongs to. */
export async function takeIdentity(trx: Writer): Promise<void> {
  await sql`select pg_advisory_xact_lock(${IDENTITY})`.execute(trx)
}
