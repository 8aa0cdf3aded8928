import type { Day } from '#platform/pure/day.ts'
import type { CellKey, Fitting } from './fit.ts'

/** Where a task stands: a programme fills its cell, somebody closed it, or it waits, its day perhaps gone by. */
export type TaskState = 'open' | 'late' | 'filled' | 'closed'

/** A hole that somebody shall fill by a day. */
export type Task = CellKey & {
  id: string
  unit: { id: string; name: string }
  /** Her account, where she has one. */
  owner: string | null
  ownerName: string
  due: Day
  note: string
  byName: string
  state: TaskState
  /** Why it was closed. */
  reason: string | null
  /** What fills its cell. */
  programmes: Pick<Fitting, 'edition' | 'programme' | 'number' | 'title'>[]
}

export function stateOfTask(
  { reason, programmes, due }: Pick<Task, 'reason' | 'programmes' | 'due'>,
  on: Day,
): TaskState {
  if (reason !== null) return 'closed'
  if (programmes.length > 0) return 'filled'
  return due < on ? 'late' : 'open'
}
