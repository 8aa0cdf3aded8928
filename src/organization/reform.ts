import type { Day } from '#platform/pure/day.ts'
import { idOf } from '#platform/pure/id.ts'
import type { Effect, MintedUnit, Succession } from './act.ts'
import type { SuccessionRow, UnitRow } from './official-list.ts'
import { nearestShared, stepDown } from './step-down.ts'
import { country, type Level } from './unit.ts'

/** A unit of the official list as it stands the day before a reform. */
export type StandingUnit = { id: string; level: Level; code: string }

export type ReformPlan = {
  units: MintedUnit[]
  effects: Effect[]
  successions: Succession[]
  /** How many units went on, opened, were merged away, split and abolished. */
  counts: { continued: number; opened: number; merged: number; split: number; abolished: number }
  problems: string[]
}

/**
 * What one reform does to every unit of the official list (design §5): one to one the same unit continues; anything
 * else opens a new one; merged away with one successor closes; split over several becomes a holding unit under the
 * nearest unit that all successors share; without successor it is abolished.
 */
export function planReform(
  act: string,
  on: Day,
  before: StandingUnit[],
  after: UnitRow[],
  rows: SuccessionRow[],
): ReformPlan {
  const plan: ReformPlan = {
    units: [],
    effects: [],
    successions: [],
    counts: { continued: 0, opened: 0, merged: 0, split: 0, abolished: 0 },
    problems: [],
  }
  const links = link(before, after, rows, plan.problems)
  if (plan.problems.length > 0) return plan
  const unitOf = new Map<string, string>()
  for (const row of after) {
    const only = soleMember(links.predecessors.get(row.code))
    const continues = only !== undefined && links.successors.get(only)?.size === 1
    unitOf.set(row.code, continues ? only : idOf('unit', act, row.level, row.code))
  }
  const byCode = new Map(after.map((row) => [row.code, row]))
  for (const row of after) standUp(plan, on, row, unitOf, links.predecessors)
  for (const unit of before) handOver(plan, on, unit, links.successors.get(unit.id), unitOf, byCode)
  return plan
}

type Links = { successors: Map<string, Set<string>>; predecessors: Map<string, Set<string>> }

/** Joins old units (by id) to new codes both ways, and names every row that points nowhere. */
function link(before: StandingUnit[], after: UnitRow[], rows: SuccessionRow[], problems: string[]): Links {
  const old = new Map(before.map((unit) => [`${unit.level} ${unit.code}`, unit.id]))
  const codes = new Set(after.map((row) => row.code))
  const links: Links = { successors: new Map(), predecessors: new Map() }
  for (const [index, row] of rows.entries()) {
    const unit = old.get(`${row.level} ${row.oldCode}`)
    if (!unit) problems.push(`Dòng ${index + 2}: không có đơn vị mã ${row.oldCode} ngay trước ngày sắp xếp.`)
    else if (!codes.has(row.newCode))
      problems.push(`Dòng ${index + 2}: mã ${row.newCode} không có trong danh sách đơn vị mới.`)
    else {
      into(links.successors, unit).add(row.newCode)
      into(links.predecessors, row.newCode).add(unit)
    }
  }
  for (const row of after)
    if (row.parentCode !== null && !codes.has(row.parentCode))
      problems.push(`Đơn vị mới ${row.code}: mã cấp trên ${row.parentCode} không có trong danh sách.`)
  return links
}

function into(map: Map<string, Set<string>>, key: string): Set<string> {
  const set = map.get(key) ?? new Set<string>()
  map.set(key, set)
  return set
}

function soleMember(set: Set<string> | undefined): string | undefined {
  return set?.size === 1 ? [...set][0] : undefined
}

function standUp(
  plan: ReformPlan,
  on: Day,
  row: UnitRow,
  unitOf: Map<string, string>,
  predecessors: Map<string, Set<string>>,
): void {
  const unit = unitOf.get(row.code)!
  const continues = predecessors.get(row.code)?.has(unit) === true
  if (!continues) plan.units.push({ id: unit, kind: 'territorial' })
  plan.counts[continues ? 'continued' : 'opened']++
  plan.effects.push({
    unit,
    day: on,
    standing: 'open',
    ...stated(row),
    parent: row.parentCode === null ? country : unitOf.get(row.parentCode)!,
  })
}

/** What an official list says of a unit, its parent apart. */
export function stated(row: UnitRow): Omit<Effect, 'unit' | 'day'> {
  return {
    level: row.level,
    type: row.type,
    name: row.name,
    code: row.code,
    ...(row.latitude !== undefined && { latitude: row.latitude }),
    ...(row.longitude !== undefined && { longitude: row.longitude }),
    ...(row.areaKm2 !== undefined && { areaKm2: row.areaKm2 }),
  }
}

function handOver(
  plan: ReformPlan,
  on: Day,
  unit: StandingUnit,
  successors: Set<string> | undefined,
  unitOf: Map<string, string>,
  byCode: Map<string, UnitRow>,
): void {
  const codes = [...(successors ?? [])]
  const heirs = codes.map((code) => unitOf.get(code)!)
  if (heirs.length === 1 && heirs[0] === unit.id) return
  const { fate, effect, successions } = stepDown(unit.id, on, heirs, () => {
    const shared = nearestShared(codes, (code) => byCode.get(code)?.parentCode)
    return shared === undefined ? country : unitOf.get(shared)!
  })
  plan.successions.push(...successions)
  plan.effects.push(effect)
  plan.counts[fate]++
}
