import { unitKinds } from '#organization/unit.ts'
import { postingKinds } from '#people/posting.ts'
import type { GroupRule } from './rule.ts'

/** A group rule that boxes can write: each kind of clause at most once, all of them together. Empty: does not matter. */
export type SimpleGroup = {
  levels: readonly string[]
  titles: readonly string[]
  fullTime: boolean | null
  kinds: readonly string[]
  unitKinds: readonly string[]
}

const empty: SimpleGroup = { levels: [], titles: [], fullTime: null, kinds: [], unitKinds: [] }

/** A rule as boxes; undefined where boxes cannot say it. */
export function simpleGroup(rule: GroupRule): SimpleGroup | undefined {
  const parts = 'all' in rule ? rule.all : [rule]
  let simple: SimpleGroup = empty
  for (const part of parts) {
    const clause = clauseOf(part)
    const [key] = clause ? Object.keys(clause) : []
    const said = key !== undefined && simple[key as keyof SimpleGroup] !== empty[key as keyof SimpleGroup]
    if (!clause || said) return undefined
    simple = { ...simple, ...clause }
  }
  return simple
}

/** Boxes as a rule. "Not planned" is written so, that a new kind of post is not forgotten. */
export function groupRule({ levels, titles, fullTime, kinds, unitKinds: units }: SimpleGroup): GroupRule {
  const planned = postingKinds.filter((kind) => !kinds.includes(kind)).join() === 'planned'
  return {
    all: [
      ...(fullTime === null ? [] : [{ fullTime }]),
      ...(levels.length > 0 ? [{ level: [...levels] }] : []),
      ...(titles.length > 0 ? [{ title: [...titles] }] : []),
      ...(units.length > 0 ? [{ unitKind: [...units] }] : []),
      ...(kinds.length === 0 ? [] : [planned ? { not: { kind: ['planned'] } } : { kind: [...kinds] }]),
    ],
  }
}

function clauseOf(part: GroupRule): Partial<SimpleGroup> | undefined {
  if ('level' in part) return { levels: part.level }
  if ('title' in part) return { titles: part.title }
  if ('fullTime' in part) return { fullTime: part.fullTime }
  if ('kind' in part) return { kinds: part.kind }
  if ('unitKind' in part) return { unitKinds: part.unitKind }
  return 'not' in part ? negated(part.not) : undefined
}

function negated(part: GroupRule): Partial<SimpleGroup> | undefined {
  if ('fullTime' in part) return { fullTime: !part.fullTime }
  if ('kind' in part) return others('kinds', postingKinds, part.kind)
  return 'unitKind' in part ? others('unitKinds', unitKinds, part.unitKind) : undefined
}

/** All but these; boxes cannot say "none of all". */
function others(key: 'kinds' | 'unitKinds', all: readonly string[], but: readonly string[]) {
  const rest = all.filter((one) => !but.includes(one))
  return rest.length > 0 ? { [key]: rest } : undefined
}
