import { sql } from 'kysely'
import { z } from 'zod'
import { getUnit } from '#organization/find-unit.query.ts'
import { country } from '#organization/unit.ts'
import { DayText } from '#platform/parse.ts'
import type { Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import type { TitleCode } from './title.ts'

/** Posts that one person holds at a time. After a merger all holders count until the commune settles who holds it. */
const singular: TitleCode[] = ['chair', 'branch_head']

export type Unsettled = {
  unit: { id: string; name: string; level: string; code: string | null }
  title: TitleCode
  holders: { person: string; name: string; posting: string; from: Day }[]
}

/** More: whether the list was cut off. */
export type ToSettle = { units: Unsettled[]; more: boolean }

const Input = z.object({
  unit: z.string().optional(),
  on: DayText.optional(),
  limit: z.number().int().min(1).max(1000).default(100),
})

/** Units in which a post of one holder has several on a day, at and below a unit, or wherever the asker reads. */
export const settle = query({
  name: 'people.settle',
  input: Input,
  async run(asking: Asking, { unit, on, limit }): Promise<ToSettle> {
    const day = on ?? asking.today
    const scope = asking.actor.may.read
    const everything = scope.everywhere ? [country] : scope.units
    const units = unit === undefined ? everything : [(await getUnit(asking, unit, day)).id]
    const { rows } = await sql<Unsettled>`
      select jsonb_build_object('id', d.unit, 'name', d.name, 'level', d.level, 'code', d.code) as unit, c.title,
        c.holders
      from (
        select t.unit, g.title, jsonb_agg(jsonb_build_object(
          'person', p.id, 'name', p.name, 'posting', g.id, 'from', lower(g.during)) order by p.sort_key, p.id) as holders
        from people.tenure t
        join people.posting g on g.id = t.posting and g.title = any(${singular}::text[]) and g.kind <> 'planned'
        join people.person p on p.id = t.person
        where t.during @> ${day}::date and exists (
          select from organization.lineage l
          where l.unit = t.unit and l.ancestor = any(${units}::uuid[]) and l.during @> ${day}::date)
        group by t.unit, g.title having count(distinct t.person) > 1
      ) c
      join organization.description d on d.unit = c.unit and d.during @> ${day}::date
      order by d.level, d.search, d.unit, c.title limit ${limit + 1}`.execute(asking.db)
    return { units: rows.slice(0, limit), more: rows.length > limit }
  },
})
