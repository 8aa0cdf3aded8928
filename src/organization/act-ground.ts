import type { Day } from '#platform/pure/day.ts'
import { chainAbove } from './step-down.ts'
import { country, type Level, liesBelow, type UnitKind } from './unit.ts'

/** What an act must know of a unit that it names, or that is above one, on its day. */
export type KnownUnit = {
  id: string
  name: string
  level: Level
  kind: UnitKind
  code: string | null
  parent: string | null
  holding: boolean
  /** The first day it stood. */
  since: Day
  /** The first later day on which an act that was recorded before already speaks of it. */
  later: { day: Day; title: string } | null
}

/** A unit as the changes so far leave it. Once closed: by whom it was taken over, or null. */
export type GroundUnit = KnownUnit & { heir?: string | null }

/** What an act stands on while its changes are gone through one by one. */
export type Ground = {
  on: Day
  units: Map<string, GroundUnit>
  /** What a code or id means: the unit that stands, and those to which this act gave it. */
  meanings: Map<string, Set<string>>
  /** The number of the change in hand, from 1. */
  at: number
  problems: string[]
}

export function groundOf(on: Day, known: KnownUnit[], refs: Map<string, string>): Ground {
  const units = new Map(known.map((unit): [string, GroundUnit] => [unit.id, { ...unit }]))
  const meanings = new Map([...refs].map(([ref, unit]) => [ref, new Set([unit])]))
  return { on, units, meanings, at: 0, problems: [] }
}

export function putUnit(ground: Ground, unit: GroundUnit): void {
  ground.units.set(unit.id, unit)
  means(ground, unit.id, unit.id)
  if (unit.code) means(ground, unit.code, unit.id)
}

export function means(ground: Ground, ref: string, unit: string): void {
  ground.meanings.set(ref, (ground.meanings.get(ref) ?? new Set()).add(unit))
}

export function refuse(ground: Ground, reason: string): undefined {
  ground.problems.push(`Việc ${ground.at}: ${reason}`)
}

/** The unit a change is about, when it may be changed; otherwise says why not. */
export function changeable(ground: Ground, ref: string): GroundUnit | undefined {
  const unit = meant(ground, ref)
  if (!unit) return undefined
  if (unit.id === country) return refuse(ground, 'không đổi được đơn vị “Việt Nam”.')
  if (unit.heir !== undefined) return refuse(ground, `“${unit.name}” đã thôi tồn tại ở một việc trên.`)
  if (unit.holding)
    return refuse(ground, `“${unit.name}” đã được tách và đang chờ xếp; hãy xếp các chi hội, chức vụ của nó.`)
  return unit
}

/** The same for a change that ends the unit: it stood before that day, and nothing recorded speaks of it afterwards. */
export function endable(ground: Ground, ref: string): GroundUnit | undefined {
  const unit = changeable(ground, ref)
  if (!unit) return undefined
  if (unit.since >= ground.on)
    return refuse(ground, `“${unit.name}” mới có từ ngày ${unit.since}; hãy hoàn tác việc lập nó.`)
  if (unit.later)
    return refuse(
      ground,
      `“${unit.name}” đã có việc ghi cho ngày ${unit.later.day} (${unit.later.title}); hãy hoàn tác việc đó trước.`,
    )
  return unit
}

/** The unit under which something of a level may hang; `moved` are the units that must not end up under themselves. */
export function parentFor(
  ground: Ground,
  ref: string,
  child: { name: string; level: Level },
  moved: string[] = [],
): GroundUnit | undefined {
  const parent = meant(ground, ref)
  if (!parent) return undefined
  if (parent.heir !== undefined || parent.holding)
    return refuse(ground, `“${parent.name}” không còn nhận đơn vị nào vào ngày ${ground.on}.`)
  const above = [parent.id, ...chainAbove(parent.id, (unit) => parentIn(ground, unit))]
  if (moved.some((unit) => above.includes(unit)))
    return refuse(ground, `“${child.name}” sẽ nằm dưới chính nó.`)
  if (!liesBelow(child.level, parent))
    return refuse(ground, `“${child.name}” không thể nằm dưới “${parent.name}”: cấp trên dưới không đúng.`)
  return parent
}

/** Under which unit one hangs after the changes so far. */
export function parentIn(ground: Ground, id: string): string | null {
  let unit = ground.units.get(ground.units.get(id)?.parent ?? '')
  while (unit && unit.heir !== undefined) unit = ground.units.get(unit.heir ?? unit.parent ?? '')
  return unit?.id ?? null
}

function meant(ground: Ground, ref: string): GroundUnit | undefined {
  const [id, other] = ground.meanings.get(ref) ?? []
  if (other) return refuse(ground, `“${ref}” chỉ hai đơn vị khác nhau trong việc này; hãy dùng id.`)
  const unit = id === undefined ? undefined : ground.units.get(id)
  return unit ?? refuse(ground, `không có đơn vị “${ref}” trong phạm vi của bạn vào ngày ${ground.on}.`)
}
