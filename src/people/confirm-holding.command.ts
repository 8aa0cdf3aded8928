import { z } from 'zod'
import { tellTreeChanged, writeAct } from '#organization/apply-act.ts'
import { getUnit } from '#organization/find-unit.query.ts'
import { type Change, command } from '#platform/command.ts'
import { takeTree } from '#platform/lock.ts'
import { DayText, Id } from '#platform/parse.ts'
import { Refusal } from '#platform/refusal.ts'
import { holdingGround } from './holding-ground.query.ts'
import { type Confirmed, placeConfirmed } from './place-confirmed.ts'
import { addReassignments } from './reassignment.store.ts'

const To = z.string().min(1)
const Input = z.object({
  /** The split unit, by id or `held:CODE`. */
  unit: z.string().min(1),
  branches: z.array(z.object({ branch: Id, to: To })).default([]),
  postings: z.array(z.object({ posting: Id, to: To })).default([]),
  /** From when; left out: the day of the split. */
  day: DayText.optional(),
  basis: z.string().trim().min(1).max(500).optional(),
})

/**
 * Says in which of its successors branches and posts of a split unit went on, some now and others later. One act, which
 * can be undone like any other. The holding unit closes by itself: with nothing left in it, it is shown nowhere.
 */
export const confirmHolding = command({
  name: 'people.confirm-holding',
  input: Input,
  async run(change: Change, { unit: codeOrId, branches, postings, day: asked, basis }) {
    await takeTree(change.trx)
    const asking = { ...change, db: change.trx }
    const unit = await getUnit(asking, codeOrId, asked ?? change.today, 'administer')
    if (!unit.holding) throw new Refusal('conflict', `“${unit.name}” không phải đơn vị đã tách đang chờ xếp.`)
    const ground = await holdingGround(asking, unit.id, asked)
    const { placed, effects, problems } = placeConfirmed(ground, { branches, postings })
    if (problems.length > 0) throw new Refusal('conflict', `Chưa xếp được: ${problems[0]}`, problems)
    const title = 'Xếp chi hội và chức vụ của đơn vị đã tách'
    const act = { id: change.id, kind: 'confirm' as const, day: ground.day, title, basis }
    await writeAct(change, act, { units: [], effects, successions: [] })
    await addReassignments(change.trx, act.id, placed)
    await tellTreeChanged(
      change,
      act.id,
      effects.map((effect) => effect.unit),
    )
    return { act: act.id, ...leftIn(ground, { branches, postings }) }
  },
})

/** How much of it is placed now, and how much still waits. */
function leftIn(
  ground: { branches: unknown[]; posts: unknown[] },
  { branches, postings }: Confirmed,
): Record<'placed' | 'left', { branches: number; postings: number }> {
  return {
    placed: { branches: branches.length, postings: postings.length },
    left: {
      branches: ground.branches.length - branches.length,
      postings: ground.posts.length - postings.length,
    },
  }
}
