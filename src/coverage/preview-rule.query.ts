import { sql } from 'kysely'
import { country } from '#organization/unit.ts'
import { requireEverywhere } from '#platform/actor.ts'
import type { Reader } from '#platform/database.ts'
import { DayText } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import { RuleVersion } from '#schemes/publish-rule.command.ts'
import { getMeasure } from '#schemes/scheme.query.ts'
import { plainSides } from './plain.query.ts'
import type { Fraction } from './rate.ts'

type Side = { covered: boolean }
export const turns = ['enters', 'leaves', 'becomes_covered', 'loses_cover'] as const
type Turn = (typeof turns)[number]

export type RulePreview = {
  before: Fraction
  after: Fraction
  /** How many persons would change sides on the day, and the first of them by name. */
  changes: { turn: Turn; persons: number; first: { id: string; name: string }[] }[]
}

/** Who would change sides on a day if a version of a measure's rules were published. Nothing is changed by asking. */
export const previewRule = query({
  name: 'coverage.preview-rule',
  input: RuleVersion.extend({ on: DayText }),
  async run(asking: Asking, { on, scheme, measure: key, group, qualifying }): Promise<RulePreview> {
    requireEverywhere(asking.actor, 'rules')
    const measure = await getMeasure(asking, scheme, key)
    const { rows: before } = await sql<{ person: string; covered: boolean }>`
      select person, covered @> ${on}::date as covered from coverage.standing
      where measure = ${measure.no} and unit = ${country} and grouped @> ${on}::date`.execute(asking.db)
    const after = await plainSides(asking.db, { group, qualifying }, on)
    const turned = Map.groupBy(compare(before, after), (one) => one.turn)
    const changes = await Promise.all(
      turns.map(async (turn) => {
        const persons = (turned.get(turn) ?? []).map((one) => one.person)
        return { turn, persons: persons.length, first: await firstByName(asking.db, persons) }
      }),
    )
    return { before: fraction(before), after: fraction(after), changes }
  },
})

function compare(before: (Side & { person: string })[], after: (Side & { person: string })[]) {
  const was = new Map(before.map((one) => [one.person, one.covered]))
  const is = new Map(after.map((one) => [one.person, one.covered]))
  const turned: { person: string; turn: Turn }[] = []
  for (const person of new Set([...was.keys(), ...is.keys()])) {
    const [old, now] = [was.get(person), is.get(person)]
    if (old === undefined) turned.push({ person, turn: 'enters' })
    else if (now === undefined) turned.push({ person, turn: 'leaves' })
    else if (old !== now) turned.push({ person, turn: now ? 'becomes_covered' : 'loses_cover' })
  }
  return turned
}

function fraction(sides: Side[]): Fraction {
  return { population: sides.length, covered: sides.filter((side) => side.covered).length }
}

async function firstByName(db: Reader, persons: string[]): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from people.person where id = any(${persons}::uuid[]) order by sort_key, id limit 20`.execute(
    db,
  )
  return rows
}
