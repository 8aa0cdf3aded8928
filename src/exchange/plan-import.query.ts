import { loadPlaces } from '#organization/gazetteer.query.ts'
import { detailsOf, postingsOf } from '#people/known-people.query.ts'
import type { Reader } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import { nfc } from '#platform/pure/text.ts'
import type { Asking } from '#platform/query.ts'
import { trainingsOf } from '#records/trainings-of.query.ts'
import { emptyPlan, type PersonLine, type Plan, refuseLine, type TrainingLine } from './plan.ts'
import { planPeople } from './plan-people.ts'
import { planTrainings } from './plan-trainings.ts'
import { type Recognised, recognise, type Spoken } from './recognise.query.ts'

/** Understands the rows of a file against what is known, as far as the asker may enter it; reads, changes nothing. */
export async function planImport(
  asking: Asking,
  lines: { people: PersonLine[]; trainings: TrainingLine[] },
  asOf: Day,
): Promise<Plan> {
  const { db } = asking
  const plan = emptyPlan()
  const recognised = await recognise(asking, plan, lines)
  const { people, trainings, known, minted } = recognised
  const spokenOf = new Set([...people, ...trainings].map(({ person }) => person))
  const before = [...spokenOf].filter((person) => !minted.has(person))
  await understandPeople(db, plan, recognised, before, asOf)
  planTrainings(plan, onlyNamed(plan, recognised), await trainingsOf(db, before))
  const live = new Set([...plan.details.map((detail) => detail.person), ...known])
  plan.persons = [...minted].filter((person) => live.has(person))
  plan.mergers = recognised.mergers
  for (const [one, other] of plan.mergers) plan.touched.add(one).add(other)
  plan.identifiers = recognised.identifiers.filter(({ person }) => live.has(person))
  for (const { person } of plan.identifiers) plan.touched.add(person)
  return plan
}

async function understandPeople(
  db: Reader,
  plan: Plan,
  { people, bounds }: Recognised,
  persons: string[],
  asOf: Day,
): Promise<void> {
  const details = new Map((await detailsOf(db, persons)).map((detail) => [detail.person, detail]))
  const postings = Map.groupBy(await postingsOf(db, persons), (posting) => posting.person)
  const places = await loadPlaces(
    db,
    people.map(({ line }) => line.value.place),
  )
  planPeople(plan, people, { details, postings, places, bounds, opened: new Map() }, asOf)
}

/**
 * A training of somebody whom neither the file nor Vun knows by name cannot be taken in; nor, by whoever does not edit
 * everywhere, one of somebody without a post, for she would exist for nobody.
 */
function onlyNamed(plan: Plan, { trainings, minted, bounds }: Recognised): Spoken<TrainingLine>[] {
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
