import { country } from '#organization/unit.ts'
import { type Change, command } from '#platform/command.ts'
import { addPracticePolicy } from '../piece.store.ts'
import { requireOver } from '../pieces.query.ts'
import { PracticePolicy } from './practice-policy.ts'

/** Sets from which day on editions must give how much to practice, and how large a class can practise. What was handed in before stays. */
export const setPracticePolicy = command({
  name: 'curriculum.set-practice-policy',
  input: PracticePolicy,
  async run(change: Change, policy) {
    const { trx, id, actor } = change
    await requireOver({ db: trx, actor }, 'approve', country)
    await addPracticePolicy(trx, { id, ...policy, by: actor })
    return policy
  },
})
