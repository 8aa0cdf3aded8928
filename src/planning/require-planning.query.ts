import { isWithin } from '#organization/find-unit.query.ts'
import { holds } from '#platform/actor.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'

/** Who gives and closes tasks of a unit: its administrators, and those who write or approve its programmes. */
const rights = ['administer', 'write', 'approve'] as const

export async function mayPlan(asking: Asking, unit: string, on: Day): Promise<boolean> {
  for (const right of rights)
    if (holds(asking.actor, right) && (await isWithin(asking, right, unit, on))) return true
  return false
}

export async function requirePlanning(asking: Asking, unit: string, on: Day): Promise<void> {
  if (await mayPlan(asking, unit, on)) return
  throw new Refusal(
    'forbidden',
    'Giao việc cần vai trò quản trị, soạn hoặc phê duyệt chương trình ở đơn vị này.',
  )
}
