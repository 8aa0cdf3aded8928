import type { Day } from '#platform/pure/day.ts'
import type { ActKind } from './act.ts'

/** Another unit that a step names, as it was called that day. */
export type NamedUnit = { id: string; name: string; code: string | null }

/** What one act did to a unit. A unit that the reader may not see is left out, or null. */
export type UnitChange =
  | { did: 'opened'; name: string; code: string | null; from: NamedUnit[] }
  | { did: 'renamed'; from: string; to: string }
  | { did: 'retyped'; from: string; to: string }
  | { did: 'recoded'; from: string | null; to: string | null }
  | { did: 'relevelled'; from: string; to: string }
  | { did: 'moved'; from: NamedUnit | null; to: NamedUnit | null }
  | { did: 'merged'; into: NamedUnit[] }
  | { did: 'split'; into: NamedUnit[] }
  | { did: 'abolished' }
  | { did: 'confirmed' }

export type UnitStep = {
  act: string
  kind: ActKind
  day: Day
  title: string
  basis: string | null
  changes: UnitChange[]
}

/** What an act that counts says of a unit; null: nothing. In the order of days, then of recording. */
export type SaidOfUnit = Omit<UnitStep, 'changes'> & {
  standing: 'open' | 'holding' | 'closed' | null
  level: string | null
  type: string | null
  name: string | null
  code: string | null
  parent: string | null
  /** Under which unit it hung the day before and from that day, where the reader sees that. */
  under: NamedUnit | null
  nowUnder: NamedUnit | null
  /** Whether that is the same unit. */
  stays: boolean
}

/** The units that an act made the one from, or that took over from it: those that the reader sees. */
export type Joined = { from: NamedUnit[]; into: NamedUnit[] }

type State = Pick<SaidOfUnit, 'standing' | 'level' | 'type' | 'name' | 'code' | 'parent'>

/** The line of acts that touched a unit. An act that only said again what was so is no step. */
export function stepsOf(said: SaidOfUnit[], joined: Map<string, Joined>): UnitStep[] {
  let before: State = { standing: null, level: null, type: null, name: null, code: null, parent: null }
  const steps: UnitStep[] = []
  for (const one of said) {
    const { act, kind, day, title, basis } = one
    const after = carried(before, one)
    const changes = changesOf(before, after, one, joined.get(act))
    if (kind === 'confirm') changes.push({ did: 'confirmed' })
    if (changes.length > 0) steps.push({ act, kind, day, title, basis, changes })
    before = after
  }
  return steps
}

/** What an act does not speak of stays; an empty code is none. */
function carried(before: State, said: SaidOfUnit): State {
  return {
    standing: said.standing ?? before.standing,
    level: said.level ?? before.level,
    type: said.type ?? before.type,
    name: said.name ?? before.name,
    code: said.code === '' ? null : (said.code ?? before.code),
    parent: said.parent ?? before.parent,
  }
}

function changesOf(
  before: State,
  after: State,
  { under, nowUnder, stays }: SaidOfUnit,
  joined: Joined | undefined,
): UnitChange[] {
  if (before.standing === null)
    return [{ did: 'opened', name: after.name ?? '', code: after.code, from: joined?.from ?? [] }]
  if (after.standing === 'closed') return before.standing === 'closed' ? [] : [ended(joined)]
  if (after.standing === 'holding' && before.standing === 'open')
    return [{ did: 'split', into: joined?.into ?? [] }]
  const changes: UnitChange[] = []
  if (after.name !== before.name) changes.push({ did: 'renamed', from: before.name!, to: after.name! })
  if (after.type !== before.type) changes.push({ did: 'retyped', from: before.type!, to: after.type! })
  if (after.code !== before.code) changes.push({ did: 'recoded', from: before.code, to: after.code })
  if (after.level !== before.level) changes.push({ did: 'relevelled', from: before.level!, to: after.level! })
  if (after.parent !== before.parent && !stays) changes.push({ did: 'moved', from: under, to: nowUnder })
  return changes
}

function ended(joined: Joined | undefined): UnitChange {
  return joined ? { did: 'merged', into: joined.into } : { did: 'abolished' }
}
