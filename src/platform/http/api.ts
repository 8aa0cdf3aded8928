import { type Command, perform } from '../command.ts'
import { ask, type Query } from '../query.ts'
import { Refusal } from '../refusal.ts'
import { jsonBody } from './json-body.ts'
import { type Answering, part } from './served.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * `POST …/commands/:name`: the body is the input, the header `Idempotency-Key` the command's id, so that a retry is
 * harmless. Answers `{ outcome, before, id }`; `before`: this very request was done earlier.
 */
export function performing(commands: readonly Command[]): Answering<never> {
  const known = byName(commands)
  return async (visit) => {
    const what = known.get(part(visit, 'name'))
    if (!what) throw new Refusal('missing', `Không có lệnh “${part(visit, 'name')}”.`)
    const { house, actor } = visit.var
    const id = idempotencyKey(visit.req.header('idempotency-key'))
    return visit.json(await perform(house, actor, what, await jsonBody(visit), id ? { id } : {}))
  }
}

/** `POST …/queries/:name`: the body is the input; the answer is the answer. */
export function asking(queries: readonly Query[]): Answering<never> {
  const known = byName(queries)
  return async (visit) => {
    const what = known.get(part(visit, 'name'))
    if (!what) throw new Refusal('missing', `Không có câu hỏi “${part(visit, 'name')}”.`)
    const { house, actor } = visit.var
    return visit.json((await ask(house, actor, what, await jsonBody(visit))) ?? null)
  }
}

function byName<What extends { name: string; notInApi?: boolean }>(all: readonly What[]): Map<string, What> {
  return new Map(all.filter((one) => !one.notInApi).map((one) => [one.name, one]))
}

function idempotencyKey(given: string | undefined): string | undefined {
  if (given === undefined || uuid.test(given)) return given?.toLowerCase()
  throw new Refusal('invalid', 'Idempotency-Key phải là một uuid. Chưa có gì được ghi.')
}
