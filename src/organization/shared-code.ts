import { Refusal } from '#platform/refusal.ts'

/** What PostgreSQL says when a constraint stops it. */
type Stopped = { code?: string; constraint?: string; detail?: string }

/**
 * Two units with one code on a day, which the database itself refuses, in the user's words: whatever order acts are
 * recorded and undone in. Anything else is thrown on.
 */
export function refuseSharedCode(error: unknown): never {
  const { code, constraint, detail = '' } = error as Stopped
  if (code !== '23P01' || constraint !== 'one_unit_a_code_a_day') throw error
  const found = /\)=\([^,]+, ([^,]+), /.exec(detail)?.[1] ?? ''
  throw new Refusal('conflict', `Chưa làm được: mã ${found} sẽ thuộc về hai đơn vị trong cùng một ngày.`)
}
