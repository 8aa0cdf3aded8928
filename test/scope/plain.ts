import { addDays, type Day } from '#platform/pure/day.ts'

/** What the world is, said plainly, to answer from it who may read what without asking Vun (design §3, scope). */
export type UnitSaid = {
  key: string
  id: string
  word: string
  code: string
  level: 'province' | 'district' | 'commune' | 'branch'
  from: Day
  /** The first day it stands no more. */
  until: Day | null
  /** Under which unit it hangs from a day on; null: under the country. */
  under: [parent: string | null, from: Day][]
  heirs: string[]
}

export type PostSaid = {
  id: string
  word: string
  unit: string
  title: string
  fullTime: boolean
  planned: boolean
  from: Day
  until: Day | null
}

export type TrainingSaid = { id: string; word: string; ended: Day; passed: boolean; content: string }

export type PersonSaid = {
  ids: string[]
  word: string
  codes: string[]
  posts: PostSaid[]
  trainings: TrainingSaid[]
}

/** `days`: all on which anything may be otherwise than the day before, and each of those before. */
export type Plain = { today: Day; units: Map<string, UnitSaid>; persons: PersonSaid[]; days: Day[] }

/** At and below which units somebody reads, where she may see plans, and where accounts. */
export type Reach = Record<'read' | 'personnel' | 'administer', ReadonlySet<string>>

/** Whether a unit stands and lies at or under one of these on a day. */
export function liesUnder(plain: Plain, key: string, roots: ReadonlySet<string>, on: Day): boolean {
  const unit = plain.units.get(key)!
  if (!standsOn(unit, on)) return false
  if (roots.has(key)) return true
  const parent = unit.under.findLast(([, from]) => from <= on)?.[0]
  return parent ? liesUnder(plain, parent, roots, on) : false
}

/** The role units, and the closed units all of whose last heirs lie under them today. */
export function reached(plain: Plain, roots: string[]): ReadonlySet<string> {
  const own = new Set(roots)
  const closed = [...plain.units.values()].filter(
    (unit) => !standsOn(unit, plain.today) && unit.heirs.length > 0,
  )
  const gathered = closed.filter((unit) =>
    lastHeirs(plain, unit).every((heir) => liesUnder(plain, heir, own, plain.today)),
  )
  return new Set([...roots, ...gathered.map((unit) => unit.key)])
}

/** Where a post stands on a day: in its unit, or in what that went on in as one. */
export function stationOn(plain: Plain, post: PostSaid, on: Day): string | undefined {
  if (on < post.from || (post.until !== null && on >= post.until)) return undefined
  let unit = plain.units.get(post.unit)!
  while (unit.until !== null && on >= unit.until) {
    const [heir, ...others] = unit.heirs
    if (heir === undefined || others.length > 0) return undefined
    unit = plain.units.get(heir)!
  }
  return standsOn(unit, on) ? unit.key : undefined
}

/** Whether a person exists for somebody: a post of hers ever stood where that one reads. */
export function exists(plain: Plain, person: PersonSaid, reach: Reach): boolean {
  return person.posts.some((post) => isWithin(plain, post, reach))
}

/** Whether a post ever stood where somebody reads, and, when it is a plan, where she may see plans. */
export function isWithin(plain: Plain, post: PostSaid, { read, personnel }: Reach): boolean {
  return plain.days.some((on) => {
    const station = stationOn(plain, post, on)
    if (station === undefined || !liesUnder(plain, station, read, on)) return false
    return !post.planned || liesUnder(plain, station, personnel, on)
  })
}

type Group = { on: Day; unit: string; measure: keyof typeof groups }

/** Who is in the group of a measure under a unit on a day. */
export function population(plain: Plain, { on, unit, measure }: Group): PersonSaid[] {
  const root = new Set([unit])
  return plain.persons.filter(({ posts }) =>
    posts.some((post) => {
      const station = stationOn(plain, post, on)
      return (
        station !== undefined &&
        liesUnder(plain, station, root, on) &&
        groups[measure](post, plain.units.get(station)!.level)
      )
    }),
  )
}

/** Whether a person was trained by a day so that measures A, B and D count it. */
export function isCovered(person: PersonSaid, on: Day): boolean {
  return person.trainings.some(
    ({ content, passed, ended }) =>
      content === 'union_work' && passed && ended <= on && ended >= '2019-01-01' && ended <= '2025-12-31',
  )
}

const groups = {
  all: () => true,
  any: (post: PostSaid) => !post.planned,
  A: (post: PostSaid, level: string) =>
    post.fullTime && !post.planned && ['province', 'district'].includes(level),
  B: (post: PostSaid, level: string) => post.title === 'chair' && !post.planned && level === 'commune',
  D: (post: PostSaid, level: string) => post.title === 'branch_head' && !post.planned && level === 'branch',
}

/** Days on which anything is otherwise than the day before, and each of those before. */
export function turningDays({ today, units, persons }: Omit<Plain, 'days'>): Day[] {
  const said = [...units.values()].flatMap((unit) => [
    unit.from,
    unit.until,
    ...unit.under.map(([, from]) => from),
  ])
  const posts = persons.flatMap((person) => person.posts.flatMap((post) => [post.from, post.until]))
  const days = [...said, ...posts].filter((day) => day !== null)
  return [...new Set([...days.flatMap((day) => [addDays(day, -1), day]), today])].sort()
}

function lastHeirs(plain: Plain, unit: UnitSaid): string[] {
  return unit.heirs.flatMap((key) => {
    const heir = plain.units.get(key)!
    return heir.heirs.length > 0 && !standsOn(heir, plain.today) ? lastHeirs(plain, heir) : [key]
  })
}

function standsOn({ from, until }: UnitSaid, on: Day): boolean {
  return from <= on && (until === null || on < until)
}
