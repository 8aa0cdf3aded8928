import { sql } from 'kysely'
import { z } from 'zod'
import { schemeAt } from '#coverage/scheme-at.query.ts'
import { DayText } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import type { Task } from './task.ts'
import { tasksWhere } from './tasks.query.ts'
import { getUnitAsked } from './unit-asked.query.ts'

/** The holes that were given to the asker by her account, of whichever unit, the most urgent first. */
export const ownTasks = query({
  name: 'planning.own-tasks',
  input: z.object({ scheme: z.string(), on: DayText.optional() }),
  async run(asking: Asking, { scheme: key, on = asking.today }): Promise<Task[]> {
    const { account } = asking.actor
    if (account === null) return []
    const unit = await getUnitAsked(asking, undefined, on)
    const { measures } = await schemeAt(asking, key, unit.id, on)
    return tasksWhere(asking.db, measures, on, sql`t.owner = ${account}`)
  },
})
