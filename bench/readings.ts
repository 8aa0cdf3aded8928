import { sql } from 'kysely'
import { coverage } from '#coverage/coverage.query.ts'
import { explain } from '#coverage/explain.query.ts'
import { persons } from '#coverage/persons.query.ts'
import { readings } from '#coverage/reading.query.ts'
import { findPeople } from '#people/find-people.query.ts'
import { type Actor, localAdministrator, nowhere } from '#platform/actor.ts'
import type { House } from '#platform/command.ts'
import { ask } from '#platform/query.ts'
import type { Limits } from './limits.ts'
import { type Measured, median, timed } from './measure.ts'

const on = '2024-12-31'
const scheme = 'de-an-1893'

/** An actor who reads one unit and what lies below it. */
async function readerOf(house: House, code: string): Promise<Actor> {
  const { rows } = await sql<{ unit: string }>`
    select unit from organization.description where code = ${code} and during @> ${on}::date`.execute(
    house.db,
  )
  const scope = { everywhere: false as const, units: rows.map((row) => row.unit) }
  return { account: null, name: 'bench', may: { ...localAdministrator.may, read: scope, personnel: nowhere } }
}

/** The questions an official asks all day, on the nation. */
export async function benchReadings(house: House, limits: Limits): Promise<Measured[]> {
  const { rows } = await sql<{ unit: string; person: string }>`
    select (select array_agg(unit) from organization.description where level = 'province' and during @> ${on}::date) as unit,
      (select id from people.person where name is not null offset 1000 limit 1) as person`.execute(house.db)
  const units = rows[0]!.unit as unknown as string[]
  const person = rows[0]!.person
  const province = await readerOf(house, '38')
  const ms = async (
    name: string,
    budget: number,
    work: () => Promise<unknown>,
    runs = 50,
  ): Promise<Measured> => {
    const value = median(await timed(runs, work))
    return { name, value, unit: 'ms', budget, ratio: value / limits.probe }
  }
  const by = localAdministrator
  const missing = { scheme, measure: 'D', unit: '38', on, side: 'missing' }
  return [
    await ms('coverage of 63 provinces, six measures, SQL', 5, () =>
      readings(house.db, units, [1, 2, 3, 4, 5, 6], on),
    ),
    await ms('coverage query, country and children', 15, () =>
      ask(house, by, coverage, { scheme, on, children: true }),
    ),
    await ms('coverage query, province and children', 15, () =>
      ask(house, by, coverage, { scheme, on, unit: '38', children: true }),
    ),
    await ms('coverage query, province, scoped actor', 20, () =>
      ask(house, province, coverage, { scheme, on, unit: '38', children: true }),
    ),
    await ms('missing of a province, first page', 50, () => ask(house, by, persons, missing), 20),
    await ms('missing of a province, scoped actor', 65, () => ask(house, province, persons, missing), 20),
    await ms('explanation of a person', 30, () => ask(house, by, explain, { person, measure: 'D', on }), 30),
    await ms(
      'name search over everybody',
      50,
      () => ask(house, by, findPeople, { text: 'nguyễn thị lan', on }),
      20,
    ),
    await ms(
      'name search, scoped actor',
      65,
      () => ask(house, province, findPeople, { text: 'nguyễn thị lan', on }),
      20,
    ),
  ]
}
