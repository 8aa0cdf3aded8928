import type { Effect } from '#organization/act.ts'
import { type Level, liesBelow } from '#organization/unit.ts'
import type { Day } from '#platform/pure/day.ts'

/** What a person says: where each goes, by id of the branch or posting, and by id or code of the successor. */
export type Confirmed = {
  branches: { branch: string; to: string }[]
  postings: { posting: string; to: string }[]
}

/** A split unit on the day of a confirmation: what waits in it, and which units it may go to. */
export type HoldingGround = {
  unit: string
  day: Day
  branches: { id: string; name: string; level: Level }[]
  posts: { posting: string }[]
  /** Those of its successors that the asker administers. */
  successors: { id: string; name: string; level: Level; code: string | null }[]
}

export type Placing = {
  effects: Effect[]
  placed: { posting: string; unit: string; day: Day }[]
  problems: string[]
}

/** Which branch hangs where, and which post stands where, from the day on. The split unit itself is touched, not changed. */
export function placeConfirmed(ground: HoldingGround, { branches, postings }: Confirmed): Placing {
  const { unit, day } = ground
  const placing: Placing = { effects: [{ unit, day }], placed: [], problems: [] }
  if (branches.length + postings.length === 0) placing.problems.push('chưa chọn chi hội hay chức vụ nào.')
  const waiting = new Map(ground.branches.map((branch) => [branch.id, branch]))
  for (const { branch: id, to } of branches) {
    const branch = waiting.get(id)
    const heir = heirMeant(ground, to)
    if (!branch) placing.problems.push(`đơn vị ${id} không nằm dưới đơn vị này vào ngày ${day}.`)
    else if (!heir) placing.problems.push(notAnHeir(to))
    else if (!liesBelow(branch.level, heir))
      placing.problems.push(`“${branch.name}” không thể nằm dưới “${heir.name}”.`)
    else placing.effects.push({ unit: id, day, parent: heir.id })
    waiting.delete(id)
  }
  const posts = new Set(ground.posts.map((post) => post.posting))
  for (const { posting, to } of postings) {
    const heir = heirMeant(ground, to)
    if (!posts.delete(posting))
      placing.problems.push(`chức vụ ${posting} không chờ xếp ở đơn vị này từ ngày ${day}.`)
    else if (!heir) placing.problems.push(notAnHeir(to))
    else placing.placed.push({ posting, unit: heir.id, day })
  }
  return placing
}

function heirMeant({ successors }: HoldingGround, to: string) {
  return successors.find(({ id, code }) => id === to || code === to)
}

function notAnHeir(to: string): string {
  return `“${to}” không phải đơn vị kế tiếp của đơn vị này trong phạm vi của bạn.`
}
