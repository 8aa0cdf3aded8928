import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Actor } from './actor.ts'
import type { Reader, Writer } from './database.ts'
import type { Happening, Listener } from './happening.ts'
import { parse } from './parse.ts'
import type { Day } from './pure/day.ts'
import { newId } from './pure/id.ts'
import { Refusal } from './refusal.ts'
import type { Secrets } from './secrets.ts'

/** What a command touches: its transaction, who asks, the command's own id, the day it is, and what to tell later folders. */
export type Change = {
  trx: Writer
  actor: Actor
  id: string
  today: Day
  secrets: Secrets
  /** Lets every listener of later folders take it up, now and in this transaction. */
  tell(happening: Happening): Promise<void>
}

export type Command<Input = unknown, Outcome = unknown> = {
  name: string
  input: z.ZodType<Input>
  /** What of the input the journal keeps, and by what a repeated request is known; the whole input when left out. */
  journal?: (input: Input) => unknown
  /**
   * What of the outcome the journal keeps, where the outcome shows a secret; the whole outcome when left out. A secret
   * is shown once: the same request again is refused, not answered.
   */
  journalOutcome?: (outcome: Outcome) => unknown
  /** Its input is no JSON (a file that was read), or it has a door of its own: not offered under /api/v1. */
  notInApi?: true
  run(change: Change, input: Input): Promise<Outcome>
}

/** What the two doors need to work: the database, the keys, the clock and who listens. */
export type House = {
  db: Reader
  secrets: Secrets
  /** A folder for files that are kept beside the database for a while, such as uploads; made when first needed. */
  files: string
  today(): Day
  listeners: readonly Listener[]
}

export type Done<Outcome> = { outcome: Outcome; before: boolean; id: string }

export function command<Input, Outcome>(definition: Command<Input, Outcome>): Command<Input, Outcome> {
  return definition
}

/** The one door for changes: parse, open the transaction, write the journal in it, do it, take up what follows from it. */
export async function perform<Input, Outcome>(
  house: House,
  actor: Actor,
  what: Command<Input, Outcome>,
  input: unknown,
  options: { id?: string; why?: string } = {},
): Promise<Done<Outcome>> {
  const parsed = parse(what.input, input)
  const id = options.id ?? newId()
  for (let attempt = 1; ; attempt++) {
    try {
      return await house.db
        .transaction()
        .execute((trx) => performIn(trx, house, actor, what, parsed, { ...options, id }))
    } catch (error) {
      if (attempt >= 4 || !isCollision(error)) throw error
    }
  }
}

/** The same inside a transaction that is already open: tests roll it back, an import performs many. */
export async function performIn<Input, Outcome>(
  trx: Writer,
  house: House,
  actor: Actor,
  what: Command<Input, Outcome>,
  input: Input,
  options: { id: string; why?: string },
): Promise<Done<Outcome>> {
  const { id, why } = options
  const before = await writeJournal(trx, id, actor, what, input, why)
  if (before) return { outcome: shownAgain(what, before.outcome), before: true, id }
  const change: Change = { trx, actor, id, today: house.today(), secrets: house.secrets, tell }
  async function tell({ name, about }: Happening): Promise<void> {
    for (const { to, run } of house.listeners) if (to === name) await run(change, about as never)
  }
  const outcome = await what.run(change, input)
  const kept = JSON.stringify((what.journalOutcome ? what.journalOutcome(outcome) : outcome) ?? null)
  await sql`update platform.journal set outcome = ${kept}::jsonb where id = ${id}`.execute(trx)
  return { outcome, before: false, id }
}

/** Writes who asks for what; answers with the earlier outcome when this very request was done before, by the same asker. */
async function writeJournal<Input, Outcome>(
  trx: Writer,
  id: string,
  actor: Actor,
  what: Command<Input, Outcome>,
  input: Input,
  why: string | undefined,
): Promise<{ outcome: unknown } | undefined> {
  const kept = JSON.stringify(what.journal ? what.journal(input) : (input ?? null))
  const digest = createHash('sha256').update(kept).digest('hex')
  const fresh = await sql`
    insert into platform.journal (id, command, actor, actor_name, digest, input, why)
    values (${id}, ${what.name}, ${actor.account}, ${actor.name}, ${digest}, ${kept}::jsonb, ${why ?? null})
    on conflict (id) do nothing returning id`.execute(trx)
  if (fresh.rows.length === 1) return undefined
  const found = await sql<{ outcome: unknown }>`
    select outcome from platform.journal
    where id = ${id} and command = ${what.name} and digest = ${digest}
      and actor is not distinct from ${actor.account}::uuid`.execute(trx)
  const earlier = found.rows[0]
  if (earlier) return earlier
  throw new Refusal('conflict', 'Mã yêu cầu này đã dùng cho một việc khác. Hãy gửi lại với mã mới.')
}

function shownAgain<Input, Outcome>(what: Command<Input, Outcome>, kept: unknown): Outcome {
  if (!what.journalOutcome) return kept as Outcome
  throw new Refusal('conflict', 'Việc này đã làm xong; điều bí mật nó đưa ra chỉ hiện một lần.')
}

/** Two writers met (serialization failure, deadlock): nothing was done, so it is done again. */
function isCollision(error: unknown): boolean {
  const code = (error as { code?: string }).code
  return code === '40001' || code === '40P01'
}
