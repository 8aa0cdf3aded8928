import { sql } from 'kysely'
import { z } from 'zod'
import { getUnit } from '#organization/find-unit.query.ts'
import { DayText, Id } from '#platform/parse.ts'
import type { Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import { getEdition } from '../editions.query.ts'
import { isInForce } from '../in-force.ts'
import type { Choice } from './choice.query.ts'
import { type ChosenBefore, chosenBefore } from './chosen-before.query.ts'
import { electivesIn } from './electives-in.query.ts'
import { findOwnProvince } from './own-province.query.ts'
import { type ProvinceChoice, provinceChoices } from './province-choices.query.ts'

/** A choice as it was recorded, for who may choose. */
export type ChoiceMade = Choice & { id: string; why: string; byName: string; at: string }

export type ElectivesChosen = {
  edition: string
  on: Day
  /** Whether the edition is in use on that day, so that there is something to choose. */
  inForce: boolean
  /** The unit that is asked about: the one named, else the asker's own province; null where she has several or all. */
  unit: { id: string; name: string } | null
  /** What it teaches on that day, and which unit chose so: itself or the nearest above it. */
  chosen: (Choice & { by: { id: string; name: string } }) | null
  /** Whether it is a province for which the asker may choose; only then the two below. */
  writable: boolean
  /** All that it ever chose, the latest first, later days among them. */
  made: ChoiceMade[]
  /** Where it has chosen nothing yet: what the units had chosen that it was made from. */
  before: ChosenBefore[]
  /** What the provinces chose, those that have not first: all for who works on the edition, else those that the asker reads. */
  provinces: ProvinceChoice[]
}

/** Which electives of an edition a unit teaches on a day, and what the provinces have chosen, as far as the asker may know. */
export const electivesChosen = query({
  name: 'curriculum.electives-chosen',
  input: z.object({ edition: Id, unit: z.string().optional(), on: DayText.optional() }),
  async run(asking: Asking, { edition: id, unit: codeOrId, on = asking.today }): Promise<ElectivesChosen> {
    const edition = await getEdition(asking, id)
    const found =
      codeOrId === undefined ? await findOwnProvince(asking, on) : await getUnit(asking, codeOrId, on)
    const chosen = found && (await electivesIn(asking.db, id, found.id, on))
    const provinces = await provinceChoices(asking, edition, on)
    const writable = provinces.some((one) => one.id === found?.id && one.writable)
    return {
      ...{ edition: id, on, inForce: isInForce(edition, on) },
      unit: found ? { id: found.id, name: found.name } : null,
      chosen: chosen ?? null,
      writable,
      made: found && writable ? await choicesOf(asking, id, found.id) : [],
      before: found && writable && !chosen ? await chosenBefore(asking, id, found.id, on) : [],
      provinces,
    }
  },
})

async function choicesOf({ db }: Asking, edition: string, unit: string): Promise<ChoiceMade[]> {
  const { rows } = await sql<ChoiceMade>`
    select id, day, topics, why, by_name as "byName", at::text from curriculum.electives_chosen
    where edition = ${edition} and unit = ${unit} order by day desc, seq desc`.execute(db)
  return rows
}
