import { sql } from 'kysely'
import { type Actor, localAdministrator, nowhere } from '#platform/actor.ts'
import type { House } from '#platform/command.ts'

export const on = '2024-12-31'

/** A province, a commune of it and somebody in that commune, all of them on the day that is measured. */
export type Places = { province: string; commune: string; person: string }

export async function placesOf({ db }: House): Promise<Places> {
  const { rows } = await sql<Places>`
    select p.unit as province, c.unit as commune, s.person
    from organization.description p
    join organization.lineage l on l.ancestor = p.unit and l.during @> ${on}::date
    join organization.description c on c.unit = l.unit and c.level = 'commune' and c.during @> ${on}::date
    join coverage.standing s on s.unit = c.unit and s.measure = 4
    where p.code = '38' and p.during @> ${on}::date order by c.code, s.person limit 1`.execute(db)
  return rows[0]!
}

/** An actor who reads one unit and what lies below it. */
export function readerOver(unit: string): Actor {
  const read = { everywhere: false as const, units: [unit] }
  return { account: null, name: 'bench', may: { ...localAdministrator.may, read, personnel: nowhere } }
}
