import { birthText } from '#people/birth.ts'
import { findEthnicGroup } from '#people/ethnic-group.ts'
import type { Detail, Posting } from '#people/posting.ts'
import { findTitle } from '#people/title.ts'
import { addDays, type Day } from '#platform/pure/day.ts'
import { newId } from '#platform/pure/id.ts'
import { nfc } from '#platform/pure/text.ts'
import type { Bounds } from './bounds.ts'
import { type PersonLine, type Plan, refuseLine } from './plan.ts'
import { type PlaceGround, placeOf } from './plan-place.ts'

/** What the rows of a file are understood by: what is known of its persons before it, and all places. */
export type Ground = PlaceGround & { details: Map<string, Detail>; postings: Map<string, Posting[]> }

/** Understands every row about a post: its unit, its title, and whether it is new, changes what is known, or says the same. */
export function planPeople(
  plan: Plan,
  lines: { line: PersonLine; person: string }[],
  ground: Ground,
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
    const unit = placeOf(plan, line, ground, asOf)
    if (!unit) continue
    describe(plan, said, line, person, ground.details.get(person))
    const known = (ground.postings.get(person) ?? []).filter((one) => isShown(one, ground.bounds))
    compare(plan, seen, line, known, postingOf(line, person, unit, title))
  }
  for (const [person, detail] of said) {
    const before = ground.details.get(person)
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

/** A plan that the asker may not see is nothing to compare with. */
function isShown({ kind, unit, from }: Posting, bounds: Bounds | undefined): boolean {
  return kind !== 'planned' || !bounds || bounds.plans(unit, from)
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
  plan.postings.push(same ? { ...posting, replaces: same.id } : posting)
  plan.touched.add(posting.person)
}

function samePost(one: Posting, other: Posting): boolean {
  const keys = ['until', 'fullTime', 'kind', 'term', 'decision'] as const
  return keys.every((key) => one[key] === other[key])
}
