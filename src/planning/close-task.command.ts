import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { nfc } from '#platform/pure/text.ts'
import { getOpenTask } from './get-task.query.ts'
import { requirePlanning } from './require-planning.query.ts'
import { addClosing } from './task.store.ts'

const reason = z.string().max(2000).transform(nfc).pipe(z.string().min(1, 'Chưa ghi lý do.'))

/** Closes a task without a programme, saying why. */
export const closeTask = command({
  name: 'planning.close-task',
  input: z.object({ task: Id, reason }),
  async run(change: Change, { task, reason: why }) {
    const asking = { ...change, db: change.trx }
    const { unit } = await getOpenTask(asking, task)
    await requirePlanning(asking, unit, change.today)
    await addClosing(change.trx, change.actor.name, task, why)
    return { task }
  },
})
