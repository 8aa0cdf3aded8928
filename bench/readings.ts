import { sql } from 'kysely'
import { explanations } from '#coverage/explanations.query.ts'
import { persons } from '#coverage/persons.query.ts'
import { readings } from '#coverage/reading.query.ts'
import { findPeople } from '#people/find-people.query.ts'
import { person as personOf } from '#people/person.query.ts'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import type { House } from '#platform/command.ts'
import { ask } from '#platform/query.ts'
import { on, placesOf, readerOver } from './actors.ts'
import type { Limits } from './limits.ts'
import { inTurn, type Measured, median, type Name, timed } from './measure.ts'

/** The questions an official asks all day, on the nation: asked over the country, and by who reads one place only. */
export async function benchReadings(house: House, limits: Limits): Promise<Measured[]> {
  const { province, commune, person } = await placesOf(house)
  const missing = (unit: string) => (actor: Actor) =>
    ask(house, actor, persons, { scheme: 'de-an-1893', measure: 'D', unit, on, side: 'missing' })
  const explained = async (actor: Actor) => {
    await ask(house, actor, personOf, { person, on })
    await ask(house, actor, explanations, { person, scheme: 'de-an-1893', on })
  }
  const search = (actor: Actor) => ask(house, actor, findPeople, { text: 'nguyễn thị lan', on })
  const compared = async (
    asked: (actor: Actor) => Promise<unknown>,
    scopes: [Name, string][],
    whole?: Name,
  ): Promise<Measured[]> => {
    const actors = [localAdministrator, ...scopes.map(([, unit]) => readerOver(unit))]
    const [everywhere = 0, ...scoped] = await inTurn(40, ...actors.map((actor) => () => asked(actor)))
    const ratios = scopes.map(
      ([name], at): Measured => ({
        name,
        value: scoped[at]! / everywhere,
        note: `${scoped[at]!.toFixed(1)} ms beside ${everywhere.toFixed(1)} ms`,
      }),
    )
    return whole ? [{ name: whole, value: everywhere, ratio: everywhere / limits.probe }, ...ratios] : ratios
  }
  return [
    await ofProvinces(house, limits, 'coverage of 63 provinces, six measures, SQL'),
    ...(await compared(
      missing(province),
      [['missing of a province, scope over it', province]],
      'missing of a province, first page',
    )),
    ...(await compared(missing(commune), [['missing of a commune, scope over it', commune]])),
    ...(await compared(explained, [
      ['person page, scope over her province', province],
      ['person page, scope over her commune', commune],
    ])),
    ...(await compared(
      search,
      [
        ['name search, scope over a province', province],
        ['name search, scope over a commune', commune],
      ],
      'name search over everybody',
    )),
  ]
}

/** Six measures of all provinces of the day. */
export async function ofProvinces(house: House, limits: Limits, name: Name): Promise<Measured> {
  const { rows } = await sql<{ unit: string }>`
    select unit from organization.description where level = 'province' and during @> ${on}::date`.execute(
    house.db,
  )
  const units = rows.map(({ unit }) => unit)
  const value = median(await timed(50, () => readings(house.db, units, [1, 2, 3, 4, 5, 6], on)))
  return { name, value, ratio: value / limits.probe }
}
