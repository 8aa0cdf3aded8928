import { findUnit, isWithin } from '#organization/find-unit.query.ts'
import type { Change } from '#platform/command.ts'
import { addDays, type Day } from '#platform/pure/day.ts'
import { Refusal } from '#platform/refusal.ts'
import { postingsOf } from './known-people.query.ts'
import { addPostings } from './person.store.ts'
import { type LastStand, lastStand } from './post-ground.query.ts'
import type { Posting, PostingKind } from './posting.ts'
import type { PostStated } from './posting-input.ts'

/** Appends a post of a person who is taken or new, by whoever edits the unit where it stands. Who must follow is told by the caller. */
export async function addPost(
  change: Change,
  id: string,
  person: string,
  { lastDay, unit: named, ...stated }: PostStated,
): Promise<void> {
  const { trx } = change
  const until = lastDay === null ? null : addDays(lastDay, 1)
  const unit = await unitMeant(change, named, stated.from)
  const stand = await lastStand({ ...change, db: trx }, unit, stated.from, until)
  if (!stand) throw new Refusal('invalid', 'Đơn vị này không tồn tại vào ngày nào của chức vụ.')
  await requirePostRight(change, stand, stated.kind)
  const posting = { id, person, unit, until, ...stated }
  const known = await postingsOf(trx, [person])
  // A planned post is no twin of one that is held: who may not know of it would learn of it.
  const isTwin = (one: Posting) =>
    one.unit === unit &&
    one.title === stated.title &&
    one.from === stated.from &&
    (one.kind === 'planned') === (stated.kind === 'planned')
  if (known.some(isTwin))
    throw new Refusal('conflict', 'Chức vụ này đã được ghi: cùng người, đơn vị, chức danh và ngày bắt đầu.')
  await addPostings(trx, change.id, [posting])
}

/** Refuses whoever may not edit where a post stands, and for a planned one whoever lacks the personnel right there. */
export async function requirePostRight(
  change: Change,
  stand: LastStand | null,
  kind: PostingKind,
): Promise<void> {
  const rights = kind === 'planned' ? (['edit', 'personnel'] as const) : (['edit'] as const)
  for (const right of rights) {
    const may = stand
      ? await isWithin({ ...change, db: change.trx }, right, stand.unit, stand.day)
      : change.actor.may[right].everywhere
    if (may) continue
    const why = right === 'edit' ? 'sửa chức vụ tại đơn vị này' : 'ghi chức danh quy hoạch tại đơn vị này'
    throw new Refusal('forbidden', `Bạn không có quyền ${why}.`)
  }
}

/** As of today, else as of the post's first day: what a code meant then may be what was meant. */
async function unitMeant(change: Change, codeOrId: string, from: Day): Promise<string> {
  const asking = { ...change, db: change.trx }
  for (const day of [change.today, from]) {
    const unit = await findUnit(asking, codeOrId, day, 'edit')
    if (unit) return unit.id
  }
  throw new Refusal('missing', `Không có đơn vị “${codeOrId}” trong phạm vi bạn được sửa.`)
}
