import { z } from 'zod'
import type { Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import { ownTaught } from './own-taught.query.ts'
import { sinceTaught } from './since-taught.query.ts'
import { countOf } from './since-taught.ts'

/** A topic that the asker taught: when last, and how much has changed since. */
export type TopicTaught = { topic: string; title: string; day: Day; changes: number; gone: boolean }

/** The topics that she noted to have taught and still reads: those no longer taught first, then the most changed. */
export const topicsTaught = query({
  name: 'curriculum.topics-taught',
  input: z.object({}),
  async run(asking: Asking): Promise<TopicTaught[]> {
    const topics = [...new Set((await ownTaught(asking)).map(({ topic }) => topic))]
    const found = await Promise.all(topics.map((topic) => taughtOf(asking, topic)))
    return found
      .filter((one) => one !== undefined)
      .toSorted(
        (one, other) =>
          Number(other.gone) - Number(one.gone) ||
          other.changes - one.changes ||
          (one.day < other.day ? 1 : -1),
      )
  },
})

async function taughtOf(asking: Asking, topic: string): Promise<TopicTaught | undefined> {
  const since = await sinceTaught(asking, topic)
  if (!since || since.comparisons.length === 0) return undefined
  const gone = since.comparisons.some((one) => one.gone)
  return { topic, title: since.title, day: since.since, changes: countOf(since), gone }
}
