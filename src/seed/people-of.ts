import type { UnitRow } from '#organization/official-list.ts'
import type { Region } from '#people/region.ts'
import { randomOf } from '#platform/pure/random.ts'
import { addPost, fillSeat, type Making, makePerson, type Seat } from './careers.ts'
import type { Scale } from './country.ts'
import type { Counter } from './serial.ts'

export type SeededUnit = { id: string; row: UnitRow }
export type SeededBranch = { id: string; name: string; parent: string }

function making(seed: number, counter: Counter, region: Region, unit: string): Making {
  return { seed, random: randomOf(seed, unit), counter, region, people: [], details: [], postings: [] }
}

/** The officers of a unit above the commune: a chair, vice chairs, specialists, all full-time. */
export function officersOf(
  seed: number,
  counter: Counter,
  unit: string,
  region: Region,
  count: number,
  scale: Scale,
): Making {
  const made = making(seed, counter, region, unit)
  for (let seat = 0; seat < count; seat++) {
    const title = seat === 0 ? 'chair' : seat < 3 ? 'vice_chair' : seat < 5 ? 'department_head' : 'specialist'
    fillSeat(
      made,
      { unit, title, fullTime: true, kind: seat < 3 ? 'elected' : 'appointed' },
      scale.turnover / 2,
    )
  }
  return made
}

/** A commune with its chair, deputy and planned successor, and the heads and deputies of its branches. */
export function communeOf(
  seed: number,
  counter: Counter,
  { id, row }: SeededUnit,
  region: Region,
  branches: SeededBranch[],
  scale: Scale,
): Making {
  const made = making(seed, counter, region, row.code)
  const seat = (title: Seat['title'], fullTime: boolean): Seat => ({
    unit: id,
    title,
    fullTime,
    kind: 'elected',
  })
  fillSeat(made, seat('chair', true), scale.turnover)
  fillSeat(made, seat('vice_chair', false), scale.turnover)
  if (made.random() < 0.35)
    addPost(made, makePerson(made), { ...seat('chair', false), kind: 'planned' }, '2020-06-01', null)
  for (const branch of branches) {
    fillSeat(
      made,
      { unit: branch.id, title: 'branch_head', fullTime: false, kind: 'elected' },
      scale.turnover,
    )
    fillSeat(
      made,
      { unit: branch.id, title: 'branch_deputy', fullTime: false, kind: 'elected' },
      scale.turnover / 2,
    )
  }
  return made
}
