import { sql } from 'kysely'
import { z } from 'zod'
import { findPerson } from '#people/person-known.query.ts'
import type { Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Training } from './training.ts'

/** A training of a person, with where the fact comes from. Only her editors see what was voided. */
export type RecordedTraining = Omit<Training, 'person'> & {
  voided: boolean
  /** From which day on it covers no more, and why. */
  revoked: { day: Day; reason: string } | null
  /** The command or import that brought it, by whom, when (ISO). */
  source: { command: string; by: string; at: string } | null
}

/** The trainings of a person, by id or code (`Mã`), the latest first. */
export const trainings = query({
  name: 'records.trainings',
  input: z.object({ person: z.string().min(1) }),
  async run(asking: Asking, { person: codeOrId }): Promise<RecordedTraining[]> {
    const person = await findPerson(asking, codeOrId)
    if (!person) throw new Refusal('missing', `Không có người “${codeOrId}” trong phạm vi của bạn.`)
    const { rows } = await sql<RecordedTraining>`
      select t.id, t.contents, t.programme, t.form, t.began, t.ended, t.theory, t.practice, t.passed, t.paper, t.organiser,
        l.id is null as voided,
        (select jsonb_build_object('day', v.day, 'reason', v.reason)
         from records.live_revocation v where v.training = t.id order by v.day, v.id limit 1) as revoked,
        (select jsonb_build_object('command', j.command, 'by', j.actor_name, 'at', j.at)
         from platform.journal j where j.id = t.source) as source
      from records.training t left join records.live_training l on l.id = t.id
      where t.person = any(${person.identities}::uuid[]) and (l.id is not null or ${person.editable}::boolean)
      order by t.ended desc, t.id`.execute(asking.db)
    return rows
  },
})
