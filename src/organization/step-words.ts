import { addDays, type Day } from '#platform/pure/day.ts'
import { type Language, words } from '#web/words.ts'
import type { NamedUnit, UnitChange, UnitStep } from './unit-history.ts'

/** What an act did to a unit, as a line of its history: "đổi tên từ Hà Giang thành Tuyên Quang; mang mã 08". */
export function stepWords(language: Language, { changes, title, kind }: UnitStep): string {
  // A list declares what stands; since when, the law says.
  if (kind === 'declare' && changes[0]?.did === 'opened')
    return words(language).organization.history.steps.listed
  const said = changes.map((change) => changeWords(language, change)).filter((text) => text !== '')
  return said.length > 0 ? said.join('; ') : title
}

/** The other units that a step speaks of, each with the day on which it stood as it was called there. */
export function unitsOf({ changes, day }: UnitStep): (NamedUnit & { on: Day })[] {
  const before = addDays(day, -1)
  return changes.flatMap((change) => {
    if (change.did === 'opened') return change.from.map((unit) => ({ ...unit, on: before }))
    const into = change.did === 'merged' || change.did === 'split' ? change.into : []
    return into.map((unit) => ({ ...unit, on: day }))
  })
}

function changeWords(language: Language, change: UnitChange): string {
  const say = words(language).organization.history.steps
  switch (change.did) {
    case 'opened':
      return named(change.from, say.opened, say.openedFrom)
    case 'renamed':
      return say.renamed(change.from, change.to)
    case 'retyped':
      return say.retyped(change.from, change.to)
    case 'recoded':
      return change.to === null ? say.uncoded : say.recoded(change.to)
    case 'moved':
      return moved(language, change)
    case 'merged':
      return named(change.into, say.merged, say.mergedInto)
    case 'split':
      return named(change.into, say.split, say.splitInto)
    default:
      return say[change.did]
  }
}

function named(units: NamedUnit[], plain: string, from: (names: readonly string[]) => string): string {
  return units.length === 0 ? plain : from(units.map(({ name }) => name))
}

function moved(language: Language, { from, to }: Extract<UnitChange, { did: 'moved' }>): string {
  const say = words(language).organization.history.steps
  if (!to) return say.moved
  return from ? say.movedFrom(from.name, to.name) : say.movedTo(to.name)
}
