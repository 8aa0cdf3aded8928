import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import type { By } from '../piece.store.ts'

export type NewRequest = { id: string; unit: string; what: string; why: string; by: By }

export async function addRequest(trx: Writer, { id, unit, what, why, by }: NewRequest): Promise<void> {
  await sql`
    insert into curriculum.request (id, unit, what, why, by, by_name)
    values (${id}, ${unit}, ${what}, ${why}, ${by.account}, ${by.name})`.execute(trx)
}

/** Another unit asks for the same; a second time changes nothing. */
export async function addJoined(
  trx: Writer,
  source: string,
  joined: { request: string; unit: string; by: By },
): Promise<void> {
  await sql`
    insert into curriculum.request_joined (request, unit, source, by_name)
    values (${joined.request}, ${joined.unit}, ${source}, ${joined.by.name}) on conflict do nothing`.execute(
    trx,
  )
}

export type RequestState = 'taken' | 'answered' | 'declined'

export async function addRequestStep(
  trx: Writer,
  step: {
    id: string
    request: string
    state: RequestState
    answer: string
    programme: string | null
    by: By
  },
): Promise<void> {
  const { id, request, state, answer, programme, by } = step
  await sql`
    insert into curriculum.request_step (id, request, state, answer, programme, by, by_name)
    values (${id}, ${request}, ${state}, ${answer}, ${programme}, ${by.account}, ${by.name})`.execute(trx)
}
