import { loadPlaces } from '#organization/gazetteer.query.ts'
import { detailsOf, identifiersBehind, postingsOf } from '#people/known-people.query.ts'
import { codeKey, nationalIdKey } from '#people/person-facts.ts'
import type { Reader } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import { newId } from '#platform/pure/id.ts'
import { nfc } from '#platform/pure/text.ts'
import type { Asking } from '#platform/query.ts'
import type { Secrets } from '#platform/secrets.ts'
import { trainingsOf } from '#records/trainings-of.query.ts'
import { boundsOf } from './bounds.query.ts'
import { type Bounds, keepWithin } from './bounds.ts'
import { identify, type KnownAs, keysOf } from './identity.ts'
import {
  emptyPlan,
  type NewIdentifier,
  type PersonLine,
  type Plan,
  refuseLine,
  type TrainingLine,
} from './plan.ts'
import { planPeople } from './plan-people.ts'
import { planTrainings } from './plan-trainings.ts'

type Said = { as: KnownAs } & (
  | { kind: 'postings'; line: PersonLine }
  | { kind: 'trainings'; line: TrainingLine }
)

/** Understands the rows of a file against what is known, as far as the asker may enter it; reads, changes nothing. */
export async function planImport(
  asking: Asking,
  lines: { people: PersonLine[]; trainings: TrainingLine[] },
  asOf: Day,
): Promise<Plan> {
  const { db, secrets } = asking
  const plan = emptyPlan()
  const numbers = new Map<string, string>()
  const all = saidBy(secrets, numbers, lines)
  const known = await keysKnown(db, all)
  const bounds = await boundsOf(asking, [...new Set(known.values())])
  const said = keepWithin(plan, all, known, bounds)
  const identified = identify(
    said.map(({ as }) => as),
    known,
    newId,
  )
  const { people, trainings } = sortOut(plan, said, identified.persons)
  const persons = [...new Set([...people, ...trainings].map(({ person }) => person))]
  await understandPeople(db, plan, people, persons, asOf, bounds)
  const trained = onlyNamed(plan, trainings, new Set(identified.minted), bounds)
  planTrainings(plan, trained, await trainingsOf(db, persons))
  const live = new Set([...plan.details.map((detail) => detail.person), ...known.values()])
  plan.persons = identified.minted.filter((person) => live.has(person))
  plan.mergers = identified.mergers
  for (const [one, other] of plan.mergers) plan.touched.add(one).add(other)
  plan.identifiers = identified.keys
    .filter(({ person }) => live.has(person))
    .map(({ key, person }) => newIdentifier(numbers, key, person))
  for (const { person } of plan.identifiers) plan.touched.add(person)
  return plan
}

function saidBy(
  secrets: Secrets,
  numbers: Map<string, string>,
  { people, trainings }: { people: PersonLine[]; trainings: TrainingLine[] },
): Said[] {
  const as = (line: PersonLine | TrainingLine) => knownBy(secrets, numbers, line.value)
  return [
    ...people.map((line): Said => ({ kind: 'postings', line, as: as(line) })),
    ...trainings.map((line): Said => ({ kind: 'trainings', line, as: as(line) })),
  ]
}

async function understandPeople(
  db: Reader,
  plan: Plan,
  people: { line: PersonLine; person: string }[],
  persons: string[],
  asOf: Day,
  bounds: Bounds | undefined,
): Promise<void> {
  const details = new Map((await detailsOf(db, persons)).map((detail) => [detail.person, detail]))
  const postings = Map.groupBy(await postingsOf(db, persons), (posting) => posting.person)
  const places = await loadPlaces(
    db,
    people.map(({ line }) => line.value.place),
  )
  planPeople(plan, people, { details, postings, places, bounds, opened: new Map() }, asOf)
}

/** Rows whose person can be said, by kind; the others are refused. */
function sortOut(plan: Plan, said: Said[], persons: ({ person: string } | { conflict: string })[]) {
  const people: { line: PersonLine; person: string }[] = []
  const trainings: { line: TrainingLine; person: string }[] = []
  for (const [index, found] of persons.entries()) {
    const { kind, line } = said[index]!
    if ('conflict' in found) {
      const value = line.value.nationalId ?? line.value.code ?? ''
      refuseLine(plan, kind, line, [{ column: 'Số CCCD', value, reason: found.conflict }])
    } else if (kind === 'postings') people.push({ line, person: found.person })
    else trainings.push({ line, person: found.person })
  }
  return { people, trainings }
}

/**
 * A training of somebody whom neither the file nor Vun knows by name cannot be taken in; nor, by whoever does not edit
 * everywhere, one of somebody without a post, for she would exist for nobody.
 */
function onlyNamed(
  plan: Plan,
  trainings: { line: TrainingLine; person: string }[],
  minted: Set<string>,
  bounds: Bounds | undefined,
): { line: TrainingLine; person: string }[] {
  const named = new Set(plan.details.map((detail) => detail.person))
  return trainings.filter(({ line, person }) => {
    if (!minted.has(person) || named.has(person)) return true
    const { name, code, nationalId } = line.value
    if (name && (bounds?.mayWait ?? true)) {
      const nothing = { birth: null, sex: null, ethnicGroup: null, phone: null, madeUp: false }
      plan.details.push({ person, name: nfc(name), ...nothing })
      named.add(person)
      return true
    }
    const reason =
      'Chưa biết người này: không có trong tờ Cán bộ, chưa có trong hệ thống, và dòng không ghi họ tên.'
    refuseLine(plan, 'trainings', line, [{ column: 'Mã', value: code ?? nationalId ?? '', reason }])
    return false
  })
}

function knownBy(
  secrets: Secrets,
  numbers: Map<string, string>,
  value: { code?: string | undefined; nationalId?: string | undefined },
): KnownAs {
  const code = value.code === undefined ? undefined : codeKey(value.code)
  if (value.nationalId === undefined) return { code }
  const number = nationalIdKey(secrets, value.nationalId)
  numbers.set(number, value.nationalId)
  return { code, number }
}

async function keysKnown(db: Reader, said: Said[]): Promise<Map<string, string>> {
  const keys = [...new Set(said.flatMap(({ as }) => keysOf(as)))].map((key) =>
    key.slice(key.indexOf(' ') + 1),
  )
  const found = await identifiersBehind(db, keys)
  return new Map(found.map(({ kind, key, person }) => [`${kind} ${key}`, person]))
}

function newIdentifier(numbers: Map<string, string>, key: string, person: string): NewIdentifier {
  if (key.startsWith('code ')) return { person, code: key.slice('code '.length) }
  return { person, number: numbers.get(key.slice('national_id '.length))! }
}
