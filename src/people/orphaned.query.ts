import { z } from 'zod'
import { getUnit } from '#organization/find-unit.query.ts'
import { DayText } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import { type OrphanedPost, orphanedPosts } from './waiting-ground.query.ts'

export type Orphaned = { posts: OrphanedPost[]; more: boolean }

const Input = z.object({
  unit: z.string().optional(),
  on: DayText.optional(),
  limit: z.number().int().min(1).max(10_000).default(200),
})

/** Posts that ended by a day because their unit was abolished, for somebody to say where they went (`people.reassign-postings`). */
export const orphaned = query({
  name: 'people.orphaned',
  input: Input,
  async run(asking: Asking, { unit: codeOrId, on, limit }): Promise<Orphaned> {
    const day = on ?? asking.today
    const under = codeOrId === undefined ? {} : { under: [(await getUnit(asking, codeOrId, day)).id] }
    const posts = await orphanedPosts(asking, { ...under, on: day, right: 'read', limit: limit + 1 })
    return { posts: posts.slice(0, limit), more: posts.length > limit }
  },
})
