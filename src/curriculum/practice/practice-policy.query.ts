import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import { givenPolicies, type PracticePolicy } from './practice-policy.ts'

/** Every policy on practice that was ever set, the latest first, of two from one day the one set later; then what is given. */
export const practicePolicies = query({
  name: 'curriculum.practice-policies',
  input: z.object({}),
  async run({ db }: Asking): Promise<{ policies: PracticePolicy[] }> {
    return { policies: await allPolicies(db) }
  },
})

/** The policy on practice that holds on a day. */
export async function practicePolicyOn(db: Reader, day: Day): Promise<PracticePolicy> {
  const policies = await allPolicies(db)
  return policies.find(({ since }) => since <= day) ?? policies.at(-1)!
}

async function allPolicies(db: Reader): Promise<PracticePolicy[]> {
  const { rows } = await sql<PracticePolicy>`
    select since, least_share::float8 as "leastShare", largest_class as "largestClass", basis
    from curriculum.practice_policy order by since desc, seq desc`.execute(db)
  return [...rows, ...givenPolicies]
}
