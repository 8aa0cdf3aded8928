import { z } from 'zod'
import { DayText } from '#platform/parse.ts'
import kept from '../../../reference/curriculum/practice.json' with { type: 'json' }
import { type Periods, practised, taught } from '../periods.ts'
import { title } from '../text.ts'

const noShare = 'Thực hành tối thiểu là một số từ 0 đến 100, ví dụ 40 hoặc 37,5.'
const noSize = 'Lớp đông nhất là một số nguyên từ 1, ví dụ 60.'

/** What editions handed in from a day on must give to practice. Null: not ruled. */
export const PracticePolicy = z.object({
  since: DayText,
  /** Practice and field visits out of all taught periods, in per cent, at least. */
  leastShare: z.number(noShare).min(0, noShare).max(100, noShare).multipleOf(0.1, noShare).nullable(),
  /** In a larger class people listen and do not practise (domain §6, crowding). */
  largestClass: z.int(noSize).min(1, noSize).max(100_000, noSize).nullable(),
  /** The document that says so. */
  basis: title,
})
export type PracticePolicy = z.infer<typeof PracticePolicy>

/** What holds as long as nobody rules otherwise (`reference/curriculum`). */
export const givenPolicies: readonly PracticePolicy[] = kept.policies.map((one) => PracticePolicy.parse(one))

/** Whether less is practised than a policy asks; in whole numbers, so that rounding hides nothing. */
export function isTooLittlePractice(periods: Periods, { leastShare }: PracticePolicy): boolean {
  return leastShare !== null && 1000 * practised(periods) < Math.round(10 * leastShare) * taught(periods)
}

/** Whether a class is too large for what is to be practised in it. */
export function isCrowded(periods: Periods, size: number, { largestClass }: PracticePolicy): boolean {
  return periods.practice > 0 && largestClass !== null && size > largestClass
}
