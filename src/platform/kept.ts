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
  /** The name of the state: equal states, equal answers. */
  state: string
  /** The kept answer, or a fresh one, kept when nothing changed meanwhile. `weigh` in bytes; too heavy, it is not kept. */
  recall<Answer>(
    key: string,
    make: () => Promise<Answer>,
    weigh?: (answer: Answer) => number,
  ): Promise<Answer>
}

/** The answer remembered in a moment, where the asker has one; else a fresh one. */
export function recalling<Answer>(
  { moment }: { moment?: Moment },
  key: string,
  make: () => Promise<Answer>,
  weigh?: (answer: Answer) => number,
): Promise<Answer> {
  return moment ? moment.recall(key, make, weigh) : make()
}

type Limits = { answers: number; bytes: number; ageMs: number }

/** Some answers hold until a time (a session ends), so none is kept for long. */
const LIMITS: Limits = { answers: 5_000, bytes: 24_000_000, ageMs: 20_000 }

export function keepAnswers(db: Reader, limits = LIMITS): Kept {
  const stateNow = shared(() => stateOf(db))
  const kept: Generation = { state: '', since: 0, answers: new Map(), bytes: 0 }
  return {
    async now() {
      const state = await stateNow()
      return {
        state,
        async recall(key, make, weigh = () => 500) {
          if (holds(kept, state, limits) && kept.answers.has(key)) return kept.answers.get(key) as never
          const answer = await make()
          const bytes = weigh(answer)
          // Nobody waits for this: if it cannot be asked, the answer is just not kept.
          if (bytes <= limits.bytes)
            void stateNow().then(
              (after) => after === state && add(kept, limits, { state, key, answer, bytes }),
              () => undefined,
            )
          return answer
        },
      }
    },
  }
}

type Generation = { state: string; since: number; answers: Map<string, unknown>; bytes: number }

function holds(kept: Generation, state: string, { ageMs }: Limits): boolean {
  return kept.state === state && Date.now() - kept.since < ageMs
}

/** A new state makes every older answer void: states only go forward. */
function add(
  kept: Generation,
  limits: Limits,
  { state, key, answer, bytes }: { state: string; key: string; answer: unknown; bytes: number },
): void {
  const full = kept.answers.size >= limits.answers || kept.bytes + bytes > limits.bytes
  if (full || !holds(kept, state, limits))
    Object.assign(kept, { state, since: Date.now(), answers: new Map(), bytes: 0 })
  if (kept.answers.has(key)) return
  kept.answers.set(key, answer)
  kept.bytes += bytes
}

async function stateOf(db: Reader): Promise<string> {
  const { rows } = await sql<{ state: string }>`select pg_current_snapshot()::text as state`.execute(db)
  return rows[0]?.state ?? ''
}

/** Everybody who asks before the next question begins shares its answer; nobody is given one that began before she asked. */
function shared<Answer>(question: () => Promise<Answer>): () => Promise<Answer> {
  let running: Promise<unknown> = Promise.resolve()
  let next: Promise<Answer> | undefined
  function begin(): Promise<Answer> {
    next = undefined
    const answer = question()
    running = answer.catch(() => undefined)
    return answer
  }
  return () => {
    next ??= running.then(begin)
    return next
  }
}
