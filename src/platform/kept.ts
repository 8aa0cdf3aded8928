import { sql } from 'kysely'
import type { Reader } from './database.ts'

/**
 * Answers that are still true. PostgreSQL names the state of a database by its snapshot: which transactions it sees.
 * As long as that name stays the same nothing changed, so an answer made under it is what asking again would give, for
 * the price of one tiny question that all who ask at the same moment share. No copy is ever trusted beyond that, so
 * several processes may keep their own.
 */
export type Kept = { now(): Promise<Moment> }

export type Moment = {
  /** Equal stamps, equal answers. */
  stamp: string
  /** The kept answer, or a fresh one, kept when nothing changed meanwhile. `weigh` in bytes. */
  recall<Answer>(key: string, make: () => Promise<Answer>, weigh?: (answer: Answer) => number): Promise<Answer>
}

/** Some answers hold until a time (a session ends); none is kept longer than this. */
const AGE_MS = 20_000
const LIMITS = { answers: 5_000, bytes: 24_000_000 }

export function keepAnswers(db: Reader, limits = LIMITS): Kept {
  const state = shared(() => stateOf(db))
  const kept: Generation = { stamp: '', answers: new Map(), bytes: 0 }
  return {
    async now() {
      const stamp = await state()
      return {
        stamp,
        async recall(key, make, weigh = () => 500) {
          if (kept.stamp === stamp && kept.answers.has(key)) return kept.answers.get(key) as never
          const answer = await make()
          void state().then(
            (after) => after === stamp && add(kept, limits, stamp, key, answer, weigh(answer)),
            () => undefined,
          )
          return answer
        },
      }
    },
  }
}

type Generation = { stamp: string; answers: Map<string, unknown>; bytes: number }

/** A new state makes every older answer void: states only go forward. */
function add(kept: Generation, limits: typeof LIMITS, stamp: string, key: string, answer: unknown, bytes: number) {
  const full = kept.answers.size >= limits.answers || kept.bytes + bytes > limits.bytes
  if (kept.stamp !== stamp || full) Object.assign(kept, { stamp, answers: new Map(), bytes: 0 })
  if (bytes > limits.bytes || kept.answers.has(key)) return
  kept.answers.set(key, answer)
  kept.bytes += bytes
}

async function stateOf(db: Reader): Promise<string> {
  const { rows } = await sql<{ state: string }>`select pg_current_snapshot()::text as state`.execute(db)
  return `${rows[0]?.state}/${Math.floor(Date.now() / AGE_MS)}`
}

/** Everybody who asks before the next question begins shares its answer; nobody is given one that began before she asked. */
function shared<Answer>(question: () => Promise<Answer>): () => Promise<Answer> {
  let running: Promise<unknown> = Promise.resolve()
  let next: Promise<Answer> | undefined
  const begin = () => {
    next = undefined
    const answer = question()
    running = answer.catch(() => undefined)
    return answer
  }
  return () => (next ??= running.then(begin))
}
