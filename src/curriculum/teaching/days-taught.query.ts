import { z } from 'zod'
import { Id } from '#platform/parse.ts'
import type { Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import { type EditionNamed, named } from '../review/retirement.query.ts'
import { ownTaught } from './own-taught.query.ts'
import { sinceTaught } from './since-taught.query.ts'
import { countOf } from './since-taught.ts'
import { topicEditions } from './topic-editions.query.ts'

export type DaysTaught = {
  /** The days that she noted, the last first. */
  days: { id: string; day: Day; edition: EditionNamed | null }[]
  /** By which she may have taught it, the newest first. */
  editions: EditionNamed[]
  /** What became of it since the last of them; null where she noted none. */
  last: { day: Day; changes: number; gone: boolean } | null
}

/** When the asker taught a topic, by her own notes, and how much has changed since. */
export const daysTaught = query({
  name: 'curriculum.days-taught',
  input: z.object({ topic: Id }),
  async run(asking: Asking, { topic }): Promise<DaysTaught> {
    const { holding } = await topicEditions(asking, topic)
    if (holding.length === 0) return { days: [], editions: [], last: null }
    const editions = holding.map(named)
    const taught = await ownTaught(asking, topic)
    const since = await sinceTaught(asking, topic)
    return {
      editions,
      days: taught.map(({ id, day, edition }) => ({
        ...{ id, day },
        edition: editions.find((one) => one.id === edition) ?? null,
      })),
      last: since
        ? {
            ...{ day: since.since, changes: countOf(since) },
            gone: since.comparisons.some(({ gone }) => gone),
          }
        : null,
    }
  },
})
