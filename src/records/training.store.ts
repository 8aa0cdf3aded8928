import { sql } from 'kysely'
import { inParts } from '#platform/bulk.ts'
import type { Reader, Writer } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Training } from './training.ts'

export function addTrainings(trx: Writer, source: string, all: Training[]): Promise<void> {
  return inParts(all, (trainings) => {
    const column = (pick: (training: Training) => string | number | boolean | null) => trainings.map(pick)
    return sql`
    insert into records.training
      (id, person, contents, programme, form, began, ended, theory, practice, passed, paper, organiser, source)
    select t.id, t.person, string_to_array(t.contents, ','), t.programme, t.form, t.began, t.ended, t.theory, t.practice,
      t.passed, t.paper, t.organiser, ${source}::uuid
    from unnest(
      ${column((t) => t.id)}::uuid[], ${column((t) => t.person)}::uuid[], ${column((t) => t.contents.join(','))}::text[],
      ${column((t) => t.programme)}::text[], ${column((t) => t.form)}::text[], ${column((t) => t.began)}::date[],
      ${column((t) => t.ended)}::date[], ${column((t) => t.theory)}::numeric[], ${column((t) => t.practice)}::numeric[],
      ${column((t) => t.passed)}::boolean[], ${column((t) => t.paper)}::text[], ${column((t) => t.organiser)}::text[]
    ) as t(id, person, contents, programme, form, began, ended, theory, practice, passed, paper, organiser)`.execute(
      trx,
    )
  })
}

export async function addVoid(trx: Writer, source: string, fact: string): Promise<void> {
  await sql`insert into records.void (fact, source) values (${fact}, ${source}) on conflict do nothing`.execute(
    trx,
  )
}

export async function addRevocation(
  trx: Writer,
  source: string,
  revocation: { training: string; day: Day; reason: string },
): Promise<void> {
  const { training, day, reason } = revocation
  await sql`
    insert into records.revocation (id, training, day, reason, source)
    values (${source}, ${training}, ${day}, ${reason}, ${source})`.execute(trx)
}

/** The persons of whose trainings a source spoke: those to read again when it is undone. */
export async function personsTrainedBy(db: Reader, source: string): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select person from records.training where source = ${source}
    union select t.person from records.void v join records.training t on t.id = v.fact where v.source = ${source}
    union select t.person from records.revocation r join records.training t on t.id = r.training where r.source = ${source}`.execute(
    db,
  )
  return rows.map((row) => row.person)
}
