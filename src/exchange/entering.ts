import { type Actor, holds } from '#platform/actor.ts'
import { Refusal } from '#platform/refusal.ts'

/** Refuses whoever edits nowhere. How far she reaches is asked of every row. */
export function requireEntering(actor: Actor): void {
  if (!holds(actor, 'edit')) throw new Refusal('forbidden', 'Việc này cần quyền nhập dữ liệu.')
}
