import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { DayText, Id } from '#platform/parse.ts'
import { Refusal } from '#platform/refusal.ts'
import { takeTraining } from './take-training.step.ts'
import { addRevocation } from './training.store.ts'
import type { TrainingsChanged } from './training.ts'

const Input = z.object({ training: Id, day: DayText, reason: z.string().trim().min(1).max(500) })

/** Withdraws a training from a day on; before it, it covered (Circular 03/2023/TT-BNV). The revocation's id is the command's. */
export const revokeTraining = command({
  name: 'records.revoke-training',
  input: Input,
  async run(change: Change, { training, day, reason }) {
    const { identities, ended, revoked } = await takeTraining(change, training)
    if (day < ended) throw new Refusal('invalid', `Không thể thu hồi trước ngày kết thúc ${ended}.`)
    if (revoked !== null && revoked <= day)
      throw new Refusal('conflict', `Kết quả này đã bị thu hồi từ ngày ${revoked}.`)
    await addRevocation(change.trx, change.id, { training, day, reason })
    const happening: TrainingsChanged = { name: 'records.trainings-changed', about: { persons: identities } }
    await change.tell(happening)
    return { revocation: change.id }
  },
})
