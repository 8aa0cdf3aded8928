import { sql } from 'kysely'
import { personsKnown } from '#people/person-known.query.ts'
import type { Scope } from '#platform/actor.ts'
import type { Reader } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'
import type { Bounds } from './bounds.ts'

/** Of what a file that the asker brings may speak, of the persons it names these known ones among it. */
export async function boundsOf(asking: Asking, persons: string[]): Promise<Bounds | undefined> {
  const { edit, personnel } = asking.actor.may
  if (edit.everywhere && personnel.everywhere) return undefined
  const known = await personsKnown(asking, persons)
  const open = new Set(known.filter((person) => person.editable).map((person) => person.id))
  const reaches = await reachOf(asking.db, edit, asking.today)
  const sees = await reachOf(asking.db, personnel, asking.today)
  return {
    closed: new Set(persons.filter((person) => !open.has(person))),
    reaches,
    plans: (unit, from) => reaches(unit, from) && sees(unit, from),
    mayWait: edit.everywhere,
  }
}

type During = { from: Day; until: Day | null }

/** Whether a unit lies in a scope on a day or today. All units of the scope are read once, for there are many rows to ask about. */
async function reachOf(db: Reader, scope: Scope, today: Day): Promise<Bounds['reaches']> {
  if (scope.everywhere) return () => true
  const { rows } = await sql<During & { unit: string }>`
    select unit, lower(during) as "from", upper(during) as until from organization.lineage
    where ancestor = any(${scope.units}::uuid[])`.execute(db)
  const times = Map.groupBy(rows, (row) => row.unit)
  return (unit, day) =>
    times.get(unit)?.some((during) => holdsOn(during, day) || holdsOn(during, today)) ?? false
}

function holdsOn({ from, until }: During, day: Day): boolean {
  return from <= day && (until === null || day < until)
}
