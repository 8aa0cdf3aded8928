import type { z } from 'zod'
import type { Actor } from './actor.ts'
import type { House } from './command.ts'
import type { Reader } from './database.ts'
import type { Moment } from './kept.ts'
import { parse } from './parse.ts'
import type { Day } from './pure/day.ts'
import type { Secrets } from './secrets.ts'

/** What a question reads from: the database, who asks, and the day it is. */
export type Asking = {
  db: Reader
  actor: Actor
  today: Day
  secrets: Secrets
  /** Remembers what was asked before while nothing changed; queries do without. */
  moment?: Moment
}

export type Query<Input = unknown, Answer = unknown> = {
  name: string
  input: z.ZodType<Input>
  /** Its input is no JSON (a file that was read), or it has a door of its own: not offered under /api/v1. */
  notInApi?: true
  run(asking: Asking, input: Input): Promise<Answer>
}

export function query<Input, Answer>(definition: Query<Input, Answer>): Query<Input, Answer> {
  return definition
}

/** The one door for questions: parse, then ask; every query enforces the actor's scope in its SQL. */
export function ask<Input, Answer>(
  house: House,
  actor: Actor,
  what: Query<Input, Answer>,
  input: unknown,
  moment?: Moment,
): Promise<Answer> {
  const parsed = parse(what.input, input)
  const { db, secrets } = house
  return what.run({ db, actor, today: house.today(), secrets, ...(moment && { moment }) }, parsed)
}
