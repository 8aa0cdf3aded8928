import type { Context, HonoRequest } from 'hono'
import type { Actor } from '../actor.ts'
import type { House } from '../command.ts'
import type { Moment } from '../kept.ts'
import { ask, type Query } from '../query.ts'

/**
 * What the doors leave on a request for whoever answers it: who asks, and the moment of the database in which she does.
 * `Frame` is what pages are set in; `web/` knows its shape.
 */
export type Served<Frame = unknown> = {
  Variables: { house: House; requestId: string; actor: Actor; moment: Moment; frame: Frame }
}

/** One request on its way to its answer. */
export type Visit<Frame = unknown> = Context<Served<Frame>>

/** The one who answers at an URL. */
export type Answering<Frame = unknown> = (visit: Visit<Frame>) => Response | Promise<Response>

/** A part of the path, as written there; an URL that names it always has it. */
export function part(visit: { req: HonoRequest }, name: string): string {
  return (visit.req.param(name) as string | undefined) ?? ''
}

/** The door for questions, for whoever asks in this request. */
export function questions<Frame>({ var: { house, actor, moment } }: Visit<Frame>) {
  return <Input, Answer>(what: Query<Input, Answer>, input: unknown): Promise<Answer> =>
    ask(house, actor, what, input, moment)
}
