import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { takeTree } from '#platform/lock.ts'
import { DayText } from '#platform/parse.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import type { KnownUnit } from './act-ground.ts'
import { applyAct } from './apply-act.ts'
import { findUnit, getUnit, isWithin } from './find-unit.query.ts'
import { codesTaken, idsTaken, knownUnits, misplaced } from './known-units.query.ts'
import { planAct } from './plan-act.ts'
import { ActChange, codesGiven, openedBy, refsOf } from './recorded-act.ts'
import { beginning } from './unit.ts'

const Input = z.object({
  day: DayText,
  title: z.string().trim().min(1).max(300),
  basis: z.string().trim().min(1).max(500).optional(),
  changes: z.array(ActChange).min(1).max(2000),
})

/**
 * Records one act of the units' own kind (open, rename, move, merge, split, abolish; several together are one act) by
 * whoever administers every unit concerned.
 */
export const recordAct = command({
  name: 'organization.record-act',
  input: Input,
  async run(change: Change, { day, title, basis, changes }) {
    if (day <= beginning) throw new Refusal('invalid', `Ngày của việc phải sau ${beginning}.`)
    await takeTree(change.trx)
    const asking = { ...change, db: change.trx }
    const refs = await unitsMeant(asking, changes, day)
    const known = await knownUnits(change.trx, [...refs.values()], day)
    await refuseTakenIds(asking, changes)
    await refuseAbolishedFromBelow(asking, changes, refs, known, day)
    const taken = await codesTaken(change.trx, codesGiven(changes), day)
    const { problems, opened, kind, ...said } = planAct(change.id, day, changes, { known, refs, taken })
    if (problems.length > 0) throw new Refusal('conflict', `Chưa ghi được. ${problems[0]}`, problems)
    await applyAct(change, { id: change.id, kind, day, title, basis }, said)
    await refuseMisplaced(
      change,
      said.effects.map((effect) => effect.unit),
    )
    return { act: change.id, kind, opened }
  },
})

/** What each code or id means on the day, inside what the asker administers. */
async function unitsMeant(asking: Asking, changes: ActChange[], day: Day): Promise<Map<string, string>> {
  const opened = openedBy(changes).flatMap(({ id, code }) => [id, code])
  const own = new Set([...opened, ...codesGiven(changes)])
  const meant = new Map<string, string>()
  for (const ref of refsOf(changes)) {
    const find = own.has(ref) ? findUnit : getUnit
    const unit = await find(asking, ref, day, 'administer')
    if (unit) meant.set(ref, unit.id)
  }
  return meant
}

/** What hung under an abolished unit goes to the one above it, which must be hers too. */
async function refuseAbolishedFromBelow(
  asking: Asking,
  changes: ActChange[],
  refs: Map<string, string>,
  known: KnownUnit[],
  day: Day,
): Promise<void> {
  const abolished = changes.flatMap((change) => (change.do === 'abolish' ? refs.get(change.unit) : []))
  for (const { id, parent } of known)
    if (abolished.includes(id) && parent && !(await isWithin(asking, 'administer', parent, day)))
      throw new Refusal('forbidden', 'Bỏ một đơn vị cần quyền quản trị ở đơn vị cấp trên của nó.')
}

async function refuseTakenIds({ db }: Asking, changes: ActChange[]): Promise<void> {
  const taken = await idsTaken(
    db,
    openedBy(changes).flatMap(({ id }) => id ?? []),
  )
  if (taken.length > 0) throw new Refusal('conflict', 'Id của đơn vị mới đã có đơn vị khác mang.', taken)
}

/** Acts may be recorded in any order of days: what is right on the day must be so on every later one. */
async function refuseMisplaced({ trx }: Change, units: string[]): Promise<void> {
  const wrong = await misplaced(trx, units)
  if (wrong.length === 0) return
  const reasons = wrong.map(({ unit, parent, day }) => `“${unit}” nằm dưới “${parent}” từ ngày ${day}`)
  throw new Refusal('conflict', `Chưa ghi được: cấp trên dưới không đúng. ${reasons[0]}.`, reasons)
}
