import { sql } from 'kysely'
import type { Cells } from '#exchange/cell.ts'
import type { ReadFile } from '#exchange/read-file.ts'
import { type Reading, readPerson, readTraining } from '#exchange/rows.ts'
import type { House } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { between, chance, type Random } from '#platform/pure/random.ts'

type Place = { commune: string; district: string; province: string }

/** A file of people that were never heard of, with posts in communes of today or in their branches, and their trainings. */
export async function smallFile(house: House, random: Random): Promise<ReadFile> {
  const places = await placesOf(house)
  const id = newId()
  const file: ReadFile = {
    ...{ fileName: `${id}.xlsx`, digest: id, people: [], trainings: [] },
    ...{ refused: [], warnings: [], notes: [], sheets: [], passed: [] },
  }
  if (places.length === 0) return file
  for (let row = 2; row < between(random, 10, 40); row++) {
    const code = `${id}-${row}`
    const person = personCells(random, code, places)
    file.people.push({
      sheet: 'Cán bộ',
      row,
      cells: person,
      value: understood(readPerson(person, house.today())),
    })
    const training = trainingCells(random, code)
    const value = understood(readTraining(training, house.today()))
    if (chance(random, 0.6)) file.trainings.push({ sheet: 'Bồi dưỡng', row, cells: training, value })
  }
  return file
}

/** Now and then somebody in a commune that is not known yet: such a row is kept and waits. */
function personCells(random: Random, code: string, places: Place[]): Cells {
  const place = places[between(random, 0, places.length - 1)]!
  const branch = chance(random, 0.5) ? { branch: `Thôn ${between(random, 1, 30)}` } : {}
  const commune = chance(random, 0.05) ? { commune: 'Xã Chưa Có' } : {}
  const title = 'branch' in branch ? 'Chi hội trưởng' : 'Phó Chủ tịch'
  const from = `01/0${between(random, 1, 9)}/20${between(random, 16, 24)}`
  return { code, name: `Lò Thị ${code.slice(-4)}`, title, from, ...place, ...commune, ...branch }
}

function trainingCells(random: Random, code: string): Cells {
  const ended = `15/0${between(random, 1, 9)}/20${between(random, 19, 24)}`
  return { code, contents: 'Nghiệp vụ công tác Hội', programme: 'Lớp nghiệp vụ', ended, passed: 'Đạt' }
}

function understood<Row>(reading: Reading<Row>): Row {
  if (reading.ok) return reading.value
  throw new Error(reading.refusals.map(({ column, reason }) => `${column}: ${reason}`).join(' '))
}

async function placesOf(house: House): Promise<Place[]> {
  const today = sql`${house.today()}::date`
  const { rows } = await sql<Place>`
    select c.name as commune, d.name as district, p.name as province
    from organization.description c
    join organization.placement u on u.unit = c.unit and u.during @> ${today}
    join organization.description d on d.unit = u.parent and d.during @> ${today} and d.level = 'district'
    join organization.placement o on o.unit = d.unit and o.during @> ${today}
    join organization.description p on p.unit = o.parent and p.during @> ${today} and p.level = 'province'
    where c.level = 'commune' and not c.holding and c.during @> ${today} order by c.unit`.execute(house.db)
  return rows
}
