import { z } from 'zod'
import { type Area, areas } from '#organization/area.ts'
import { type Level, levels } from '#organization/unit.ts'

/** Where nobody said yet of which kind the area is. */
export const noArea = 'none'
export const areasOrNone = [...areas, noArea] as const
export type AreaOrNone = Area | typeof noArea

/** A published edition, as far as fit asks. */
export type Fitting = {
  edition: string
  programme: string
  number: number
  title: string
  levels: Level[]
  areas: Area[]
  contents: string[]
}

export const CellKey = z.object({ measure: z.string(), level: z.enum(levels), area: z.enum(areasOrNone) })
export type CellKey = z.infer<typeof CellKey>

/** Distinct persons of a measure's group who sit at a level in a kind of area, and the editions that are for them. */
export type Cell = CellKey & {
  people: number
  programmes: Pick<Fitting, 'edition' | 'programme' | 'number' | 'title'>[]
  /** People, and no programme for them. */
  hole: boolean
}

/** What a measure asks for: the kinds of content that qualify, and at which levels somebody can be in its group. */
export type Demand = { measure: string; contents: string[]; levels: Level[] }

/** Whether an edition is for a cell. Where no kind of area was said, only one that is for every kind surely is. */
export function fits(
  { levels: those, areas: named, contents }: Fitting,
  demand: Demand,
  cell: CellKey,
): boolean {
  const there = cell.area === noArea ? areas.every((area) => named.includes(area)) : named.includes(cell.area)
  return there && those.includes(cell.level) && contents.some((one) => demand.contents.includes(one))
}

/** Every cell with people in it or a programme for it, of the measures demanded. */
export function fillCells(
  demands: readonly Demand[],
  counts: readonly (CellKey & { people: number })[],
  editions: readonly Fitting[],
): Cell[] {
  return demands.flatMap((demand) =>
    demand.levels.flatMap((level) =>
      areasOrNone.flatMap((area) => {
        const cell = { measure: demand.measure, level, area }
        const programmes = editions
          .filter((one) => fits(one, demand, cell))
          .map(({ edition, programme, number, title }) => ({ edition, programme, number, title }))
        const people = counts.find((one) => isSame(one, cell))?.people ?? 0
        const hole = people > 0 && programmes.length === 0
        return people > 0 || programmes.length > 0 ? [{ ...cell, people, programmes, hole }] : []
      }),
    ),
  )
}

export function isSame(one: CellKey, other: CellKey): boolean {
  return one.measure === other.measure && one.level === other.level && one.area === other.area
}

/** The holes, the one with most people first. */
export function holesOf(cells: readonly Cell[]): Cell[] {
  return cells.filter(({ hole }) => hole).toSorted((one, other) => other.people - one.people)
}
