import type { Day } from '#platform/pure/day.ts'
import { idOf } from '#platform/pure/id.ts'
import type { ActKind, Effect, MintedUnit, Succession } from './act.ts'
import {
  changeable,
  endable,
  type Ground,
  type GroundUnit,
  groundOf,
  type KnownUnit,
  means,
  parentFor,
  parentIn,
  putUnit,
  refuse,
} from './act-ground.ts'
import type { ActChange, NewUnit } from './recorded-act.ts'
import { nearestShared, stepDown } from './step-down.ts'
import { country, type UnitKind } from './unit.ts'

export type ActPlan = {
  kind: ActKind
  units: MintedUnit[]
  effects: Effect[]
  successions: Succession[]
  /** The units it opens, in the order in which the changes name them. */
  opened: { id: string; name: string; code: string | null }[]
  problems: string[]
}

type Said = Pick<ActPlan, 'units' | 'successions' | 'opened'> & {
  act: string
  ground: Ground
  effects: Map<string, Effect>
}

/**
 * What one recorded act says of every unit it touches, its changes taken one after the other (design §5), or why it
 * cannot be. `taken`: who has, on the day, the codes that it gives.
 */
export function planAct(
  act: string,
  on: Day,
  changes: ActChange[],
  given: { known: KnownUnit[]; refs: Map<string, string>; taken: { code: string; unit: string }[] },
): ActPlan {
  const ground = groundOf(on, given.known, given.refs)
  const said: Said = { act, ground, units: [], successions: [], opened: [], effects: new Map() }
  for (const [index, change] of changes.entries()) {
    ground.at = index + 1
    doing[change.do](said, change as never)
  }
  refuseSharedCodes(ground, given.taken)
  const { units, successions, opened } = said
  const kinds = new Set(changes.map((change) => change.do))
  const kind = kinds.size === 1 ? changes[0]!.do : 'reform'
  return { kind, units, successions, opened, effects: [...said.effects.values()], problems: ground.problems }
}

const doing = { open, rename, move, merge, split, abolish }
type Doing<Do> = Extract<ActChange, { do: Do }>

function open(said: Said, change: Doing<'open'>): void {
  openUnit(said, change, change.kind)
}

function rename({ ground, effects }: Said, { unit: ref, name, type, code }: Doing<'rename'>): void {
  const unit = changeable(ground, ref)
  if (!unit) return
  unit.name = name
  if (code !== undefined) unit.code = code
  if (code) means(ground, code, unit.id)
  say(effects, {
    unit: unit.id,
    day: ground.on,
    name,
    ...(type !== undefined && { type }),
    ...(code !== undefined && { code: code ?? '' }),
  })
}

function move({ ground, effects }: Said, { unit: ref, parent: under }: Doing<'move'>): void {
  const unit = changeable(ground, ref)
  const parent = unit && parentFor(ground, under, unit, [unit.id])
  if (!unit || !parent) return
  unit.parent = parent.id
  say(effects, { unit: unit.id, day: ground.on, parent: parent.id })
}

function merge(said: Said, { units: refs, into }: Doing<'merge'>): undefined {
  const { ground } = said
  const units = refs.map((ref) => endable(ground, ref)).filter((unit) => unit !== undefined)
  if (units.length < refs.length) return
  const ids = units.map((unit) => unit.id)
  const kind = units[0]!.kind
  if (new Set(ids).size < ids.length) return refuse(ground, 'một đơn vị được kể hai lần.')
  if (units.some((unit) => unit.kind !== kind)) return refuse(ground, 'chỉ nhập được các đơn vị cùng loại.')
  const heir = openUnit(said, into, kind, ids)
  if (heir) for (const unit of units) handOver(said, unit, [heir])
}

function split(said: Said, { unit: ref, into }: Doing<'split'>): void {
  const unit = endable(said.ground, ref)
  if (!unit) return
  const heirs = into.map((one) => openUnit(said, one, unit.kind, [unit.id]))
  if (heirs.every((heir) => heir !== undefined)) handOver(said, unit, heirs)
}

function abolish(said: Said, { unit: ref }: Doing<'abolish'>): void {
  const unit = endable(said.ground, ref)
  if (unit) handOver(said, unit, [])
}

function openUnit(said: Said, asked: NewUnit, kind: UnitKind, moved: string[] = []): string | undefined {
  const { ground, act } = said
  const { level, type, name, code } = asked
  const parent = parentFor(ground, asked.parent, asked, moved)
  if (!parent) return undefined
  const id = asked.id ?? idOf('unit', act, String(said.opened.length))
  if (ground.units.has(id)) return refuse(ground, `id ${id} đã là của một đơn vị khác.`)
  putUnit(ground, {
    ...{ id, name, level, kind, code: code ?? null, parent: parent.id },
    ...{ holding: false, since: ground.on, later: null },
  })
  said.units.push({ id, kind })
  said.opened.push({ id, name, code: code ?? null })
  const stated = { level, type, name, ...(code !== undefined && { code }), parent: parent.id }
  say(said.effects, { unit: id, day: ground.on, standing: 'open', ...stated })
  return id
}

function handOver({ ground, effects, successions }: Said, unit: GroundUnit, heirs: string[]): void {
  const parentOf = (one: string) => parentIn(ground, one)
  const shared = () => nearestShared(heirs, parentOf) ?? country
  const down = stepDown(unit.id, ground.on, heirs, shared)
  say(effects, down.effect)
  successions.push(...down.successions)
  unit.code = null
  if (down.fate === 'split') {
    unit.holding = true
    unit.parent = down.effect.parent ?? null
  } else unit.heir = heirs[0] ?? null
}

/** An act speaks of a unit once: what a later change says of it is added to what the earlier ones said. */
function say(effects: Map<string, Effect>, effect: Effect): void {
  effects.set(effect.unit, { ...effects.get(effect.unit), ...effect })
}

/** After the act, each code is one unit's: of those it knows, and of the others that have one it gives. */
function refuseSharedCodes(ground: Ground, taken: { code: string; unit: string }[]): void {
  const known = [...ground.units.values()].flatMap(({ id, code }) => (code ? [{ code, unit: id }] : []))
  const others = taken.filter(({ unit }) => !ground.units.has(unit))
  for (const [code, holders] of Map.groupBy([...known, ...others], (one) => one.code))
    if (holders.length > 1) ground.problems.push(`Mã ${code} sẽ thuộc về hai đơn vị vào ngày ${ground.on}.`)
}
