import { addBranch, standsFrom, type Understood, understand } from '#organization/continuation.ts'
import type { Places } from '#organization/gazetteer.query.ts'
import { writtenLevel } from '#organization/gazetteer.ts'
import { birthText } from '#people/birth.ts'
import { findEthnicGroup } from '#people/ethnic-group.ts'
import type { Detail, Posting } from '#people/posting.ts'
import { findTitle } from '#people/title.ts'
import { addDays, type Day } from '#platform/pure/day.ts'
import { newId } from '#platform/pure/id.ts'
import { nfc } from '#platform/pure/text.ts'
import { type PersonLine, type Plan, refuseLine } from './plan.ts'

/** What is known of the persons of a file before it. */
export type KnownPeople = { details: Map<string, Detail>; postings: Map<string, Posting[]> }

const columnOf = { province: 'Tỉnh', district: 'Huyện', commune: 'Xã', branch: 'Chi hội' } as const

/** Understands every row about a post: its unit, its title, and whether it is new, changes what is known, or says the same. */
export function planPeople(
  plan: Plan,
  lines: { line: PersonLine; person: string }[],
  known: KnownPeople,
  places: Places,
  asOf: Day,
): void {
  const said = new Map<string, Detail>()
  const seen = new Map<string, PersonLine>()
  const oldestFirst = [...lines].sort((one, other) => (one.line.value.from < other.line.value.from ? -1 : 1))
  for (const { line, person } of oldestFirst) {
    const title = findTitle(line.value.title)
    if (!title) {
      const reason = 'Chức danh này chưa có trong danh mục; hãy viết như trong tờ Hướng dẫn của mẫu.'
      refuseLine(plan, 'postings', line, [{ column: 'Chức danh', value: line.value.title, reason }])
      continue
    }
    const unit = placeOf(plan, line, places, asOf)
    if (!unit) continue
    describe(plan, said, line, person, known.details.get(person))
    compare(plan, seen, line, known.postings.get(person) ?? [], postingOf(line, person, unit, title))
  }
  for (const [person, detail] of said) {
    const before = known.details.get(person)
    if (before && sameDetail(before, detail)) continue
    plan.details.push(detail)
    plan.touched.add(person)
  }
}

function postingOf(line: PersonLine, person: string, unit: string, title: string): Posting {
  const { from, until, fullTime, kind, term, decision } = line.value
  return {
    id: newId(),
    person,
    unit,
    title,
    from,
    until: until === undefined ? null : addDays(until, 1),
    fullTime,
    kind,
    term: term ?? null,
    decision: decision ?? null,
  }
}

/** The unit a row means; a branch nobody named before is opened under the unit that its commune means. */
function placeOf(plan: Plan, line: PersonLine, places: Places, asOf: Day): string | undefined {
  const { place, from } = line.value
  const { book, continuations } = places
  const meant = understand(book, continuations, place, asOf, from)
  if ('unit' in meant) {
    warnIfLate(plan, line, places, meant.unit)
    return meant.unit
  }
  if (!place.branch || 'several' in meant) return refusePlace(plan, line, meant)
  const above = understand(book, continuations, { ...place, branch: undefined }, asOf, from)
  if (!('unit' in above)) return refusePlace(plan, line, above)
  const since = standsFrom(continuations, above.unit)
  if (since === undefined) return refusePlace(plan, line, { unknown: true })
  const branch = { id: newId(), name: nfc(place.branch), parent: above.unit, since }
  plan.branches.push(branch)
  addBranch(places, branch)
  warnIfLate(plan, line, places, above.unit)
  return branch.id
}

/** A post that begins before its unit stood, and before any sole predecessor of it, starts with the unit. */
function warnIfLate(plan: Plan, line: PersonLine, { continuations }: Places, unit: string): void {
  const since = standsFrom(continuations, unit)
  if (since === undefined || since <= line.value.from) return
  const reason = `Đơn vị này có từ ${since}; chức vụ được tính từ ngày đó thay vì ${line.value.from}.`
  plan.warnings.push({ sheet: line.sheet, row: line.row, reason })
}

function refusePlace(plan: Plan, line: PersonLine, meant: Exclude<Understood, { unit: string }>): undefined {
  const { place, from } = line.value
  const level = writtenLevel(place.branch && 'unknown' in meant ? { ...place, branch: undefined } : place)
  const column = level in columnOf ? columnOf[level as 'branch'] : 'Tỉnh'
  const path = [place.branch, place.commune, place.district, place.province].filter(Boolean).join(', ')
  const reason =
    'several' in meant
      ? `Có nhiều đơn vị cùng tên “${path}”; hãy ghi đủ huyện, tỉnh.`
      : `Không có đơn vị “${path}” vào ngày của tệp cũng như ngày ${from}. Dòng được giữ lại; khi đơn vị này được ghi nhận, dòng sẽ tự vào.`
  refuseLine(plan, 'postings', line, [{ column, value: path, reason }], 'unknown' in meant)
}

/** What the rows of a file say of a person together: a later row fills in what an earlier one left out. */
function describe(
  plan: Plan,
  said: Map<string, Detail>,
  line: PersonLine,
  person: string,
  before?: Detail,
): void {
  const row = line.value
  const earlier = said.get(person) ?? before
  const ethnicGroup = row.ethnicity === undefined ? undefined : findEthnicGroup(row.ethnicity)
  if (row.ethnicity !== undefined && ethnicGroup === undefined) {
    const reason = `Dân tộc “${row.ethnicity}” chưa có trong danh mục nên chưa ghi.`
    plan.warnings.push({ sheet: line.sheet, row: line.row, reason })
  }
  said.set(person, {
    person,
    name: nfc(row.name),
    birth: row.birth === undefined ? (earlier?.birth ?? null) : birthText(row.birth),
    sex: row.sex ?? earlier?.sex ?? null,
    ethnicGroup: ethnicGroup ?? earlier?.ethnicGroup ?? null,
    phone: row.phone ?? earlier?.phone ?? null,
    madeUp: earlier?.madeUp ?? false,
  })
}

function sameDetail(one: Detail, other: Detail): boolean {
  const keys = ['name', 'birth', 'sex', 'ethnicGroup', 'phone'] as const
  return keys.every((key) => one[key] === other[key])
}

/** The same person, unit, title and first day is the same post; anything else about it that differs is a change. */
function compare(
  plan: Plan,
  seen: Map<string, PersonLine>,
  line: PersonLine,
  known: Posting[],
  posting: Posting,
): void {
  const key = [posting.person, posting.unit, posting.title, posting.from].join(' ')
  const twin = seen.get(key)
  if (twin) {
    const reason = `Trùng với dòng ${twin.row}: cùng người, đơn vị, chức danh và ngày bắt đầu.`
    refuseLine(plan, 'postings', line, [{ column: 'Từ ngày', value: posting.from, reason }])
    return
  }
  seen.set(key, line)
  const same = known.find(
    (one) => one.unit === posting.unit && one.title === posting.title && one.from === posting.from,
  )
  if (same && samePost(same, posting)) {
    plan.counts.postings.unchanged++
    return
  }
  if (same) plan.voided.push(same.id)
  plan.counts.postings[same ? 'changed' : 'new']++
  plan.postings.push(posting)
  plan.touched.add(posting.person)
}

function samePost(one: Posting, other: Posting): boolean {
  const keys = ['until', 'fullTime', 'kind', 'term', 'decision'] as const
  return keys.every((key) => one[key] === other[key])
}
