import { sql } from 'kysely'
import { z } from 'zod'
import { DayText, Id } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import type { Area } from './area.ts'
import { reaches } from './find-unit.query.ts'

/** So many units may be named at once: more than there ever were communes. */
export const mostUnits = 20_000

export type AreaUnit = {
  /** The code or id by which it was asked. */
  asked: string
  id: string
  name: string
  /** Whether the asker may say of which kinds its area is from that day on. */
  editable: boolean
  /** What it says itself from that very day on, or null when nothing was said for the day. */
  said: Area[] | null
}

const Input = z.object({ units: z.array(z.string()).max(mostUnits), on: DayText })

/** Which units these codes or ids mean on a day, and what they say of their areas from that day on. Who does not read a unit, or asks for none, is answered nothing. */
export const areaUnits = query({
  name: 'organization.area-units',
  input: Input,
  async run({ db, actor }: Asking, { units, on }): Promise<AreaUnit[]> {
    const day = sql`${on}::date`
    const ids = units.map((unit) => Id.safeParse(unit).data ?? null)
    const { rows } = await sql<AreaUnit>`
      with named as (
        select * from unnest(${units}::text[], ${ids}::uuid[]) with ordinality n(asked, id, place)
      ), meant as (
        select n.asked, n.place, d.unit, d.name from named n
        join organization.description d on d.code = n.asked and d.during @> ${day}
        union all
        select n.asked, n.place, d.unit, d.name from named n
        join organization.description d on d.unit = n.id and d.during @> ${day}
      )
      select d.asked, d.unit as id, d.name, ${reaches(actor.may.edit, sql`d.unit`, day)} as editable, s.kinds as said
      from meant d
      left join lateral (
        select kinds from organization.area said
        where said.unit = d.unit and said.day = ${day}
          and not exists (select from platform.undone u where u.source = said.source)
        order by said.seq desc limit 1
      ) s on true
      where ${reaches(actor.may.read, sql`d.unit`, day)}
      order by d.place`.execute(db)
    return rows
  },
})
