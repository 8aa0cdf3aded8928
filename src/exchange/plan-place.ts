import { addBranch, standsFrom, type Understood, understand } from '#organization/continuation.ts'
import type { Places } from '#organization/gazetteer.query.ts'
import { writtenLevel } from '#organization/gazetteer.ts'
import type { Day } from '#platform/pure/day.ts'
import { newId } from '#platform/pure/id.ts'
import { nfc } from '#platform/pure/text.ts'
import { dayText } from '#web/numbers.ts'
import { type Bounds, refuseOutside } from './bounds.ts'
import { type PersonLine, type Plan, refuseLine } from './plan.ts'

/** The places that can be meant, how far the asker reaches, and under which units this file opened branches. */
export type PlaceGround = { places: Places; bounds: Bounds | undefined; opened: Map<string, string> }

const columnOf = { province: 'Tỉnh', district: 'Huyện', commune: 'Xã', branch: 'Chi hội' } as const

/** The unit a row means; a branch nobody named before is opened under the unit that its commune means. */
export function placeOf(plan: Plan, line: PersonLine, ground: PlaceGround, asOf: Day): string | undefined {
  const { place, from } = line.value
  const { places } = ground
  const meant = understand(places.book, places.continuations, place, asOf, from)
  if ('unit' in meant) {
    if (!isWithin(plan, line, ground, meant.unit)) return undefined
    warnIfLate(plan, line, places, meant.unit)
    return meant.unit
  }
  if (!place.branch || 'several' in meant) return refusePlace(plan, line, meant, ground)
  return openBranch(plan, line, ground, asOf, place.branch)
}

function openBranch(
  plan: Plan,
  line: PersonLine,
  ground: PlaceGround,
  asOf: Day,
  name: string,
): string | undefined {
  const { place, from } = line.value
  const { book, continuations } = ground.places
  const above = understand(book, continuations, { ...place, branch: undefined }, asOf, from)
  if (!('unit' in above)) return refusePlace(plan, line, above, ground)
  if (!isWithin(plan, line, ground, above.unit)) return undefined
  const since = standsFrom(continuations, above.unit)
  if (since === undefined) return refusePlace(plan, line, { unknown: true }, ground)
  const branch = { id: newId(), name: nfc(name), parent: above.unit, since }
  plan.branches.push(branch)
  ground.opened.set(branch.id, branch.parent)
  addBranch(ground.places, branch)
  warnIfLate(plan, line, ground.places, above.unit)
  return branch.id
}

/** Whether the asker may enter the row's post in a unit. A branch that this file opened lies where the unit above it does. */
function isWithin(plan: Plan, line: PersonLine, { bounds, opened }: PlaceGround, unit: string): boolean {
  if (!bounds) return true
  const { from, kind } = line.value
  const known = opened.get(unit) ?? unit
  if (!bounds.reaches(known, from)) refuseOutside(plan, 'postings', line)
  else if (kind === 'planned' && !bounds.plans(known, from)) refusePlan(plan, line)
  else return true
  return false
}

function refusePlan(plan: Plan, line: PersonLine): void {
  const reason = 'Bạn không có quyền ghi chức danh quy hoạch.'
  refuseLine(plan, 'postings', line, [{ column: 'Loại', value: line.cells.kind ?? '', reason }])
}

/** A post that begins before its unit stood, and before any sole predecessor of it, starts with the unit. */
function warnIfLate(plan: Plan, line: PersonLine, { continuations }: Places, unit: string): void {
  const since = standsFrom(continuations, unit)
  if (since === undefined || since <= line.value.from) return
  const reason = `Đơn vị này có từ ${dayText(since)}; chức vụ được tính từ ngày đó thay vì ${dayText(line.value.from)}.`
  plan.warnings.push({ sheet: line.sheet, row: line.row, reason })
}

function refusePlace(
  plan: Plan,
  line: PersonLine,
  meant: Exclude<Understood, { unit: string }>,
  { bounds }: PlaceGround,
): undefined {
  if (bounds && !bounds.mayWait) return void refuseOutside(plan, 'postings', line)
  if (bounds && line.value.kind === 'planned') return void refusePlan(plan, line)
  const { place, from } = line.value
  const level = writtenLevel(place.branch && 'unknown' in meant ? { ...place, branch: undefined } : place)
  const column = level in columnOf ? columnOf[level as 'branch'] : 'Tỉnh'
  const path = [place.branch, place.commune, place.district, place.province].filter(Boolean).join(', ')
  const reason =
    'several' in meant
      ? `Có nhiều đơn vị cùng tên “${path}”; hãy ghi đủ huyện, tỉnh.`
      : `Không có đơn vị “${path}” vào ngày của tệp cũng như ngày ${dayText(from)}. Dòng được giữ lại; khi đơn vị này được ghi nhận, dòng sẽ tự vào.`
  refuseLine(plan, 'postings', line, [{ column, value: path, reason }], 'unknown' in meant)
}
