import { z } from 'zod'
import { applyAct } from '#organization/apply-act.ts'
import { type Change, command } from '#platform/command.ts'
import { DayText, Id } from '#platform/parse.ts'

/** Closes a unit that was split, as is done when the last of its posts and branches has been placed. */
export const closeHolding = command({
  name: 'test.close-holding',
  input: z.object({ unit: Id, day: DayText }),
  async run(change: Change, { unit, day }) {
    const act = { id: change.id, kind: 'confirm' as const, day, title: 'Xếp xong' }
    await applyAct(change, act, {
      units: [],
      effects: [{ unit, day, standing: 'closed' }],
      successions: [],
    })
    return { act: change.id }
  },
})
