import { z } from 'zod'
import { tellTreeChanged, writeAct } from '#organization/apply-act.ts'
import { getUnit } from '#organization/find-unit.query.ts'
import { type Change, command } from '#platform/command.ts'
import { takeTree } from '#platform/lock.ts'
import { Id } from '#platform/parse.ts'
import { Refusal } from '#platform/refusal.ts'
import { addReassignments, type Reassignment } from './reassignment.store.ts'
import { orphanedPosts } from './waiting-ground.query.ts'

const Input = z.object({
  postings: z
    .array(z.object({ posting: Id, to: z.string().min(1) }))
    .min(1)
    .max(10_000),
  basis: z.string().trim().min(1).max(500).optional(),
})

/**
 * Says where posts went whose unit was abolished: from the day of the abolition each stands in the unit given, which
 * stood on that day. One act, which can be undone like any other.
 */
export const reassignPostings = command({
  name: 'people.reassign-postings',
  input: Input,
  async run(change: Change, { postings, basis }) {
    await takeTree(change.trx)
    const asking = { ...change, db: change.trx }
    const ids = postings.map(({ posting }) => posting)
    const wanted = { on: '9999-12-31', postings: ids, right: 'administer', limit: ids.length } as const
    const found = new Map((await orphanedPosts(asking, wanted)).map((post) => [post.posting, post]))
    const placed: Reassignment[] = []
    for (const { posting, to } of postings) {
      const post = found.get(posting)
      if (!post)
        throw new Refusal('missing', 'Chức vụ này không chờ xếp lại trong phạm vi của bạn.', [posting])
      const unit = await getUnit(asking, to, post.day, 'administer')
      if (unit.holding) throw new Refusal('conflict', `“${unit.name}” đã được tách, không nhận thêm chức vụ.`)
      placed.push({ posting, unit: unit.id, day: post.day })
      found.delete(posting)
    }
    const day = placed.map((one) => one.day).sort()[0]!
    const act = {
      id: change.id,
      kind: 'confirm' as const,
      day,
      title: 'Xếp lại chức vụ sau khi bỏ đơn vị',
      basis,
    }
    await writeAct(change, act, { units: [], effects: [], successions: [] })
    await addReassignments(change.trx, act.id, placed)
    await tellTreeChanged(change, act.id, [])
    return { act: act.id, postings: placed.length }
  },
})
