import { z } from 'zod'
import { contents, forms } from '#curriculum/content.ts'
import { levels, unitKinds } from '#organization/unit.ts'
import { postingKinds } from '#people/posting.ts'
import { titleCodes } from '#people/title.ts'
import { DayText } from '#platform/parse.ts'

/** What a group rule looks at: a posting, with the unit in which it stands on the day. */
export type Post = {
  title: string
  level: string
  fullTime: boolean
  kind: string
  unitKind: string
}

/** Who is in a group, as data. */
export type GroupRule =
  | { all: GroupRule[] }
  | { any: GroupRule[] }
  | { not: GroupRule }
  | { level: string[] }
  | { title: string[] }
  | { fullTime: boolean }
  | { kind: string[] }
  | { unitKind: string[] }

export const GroupRule: z.ZodType<GroupRule> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(GroupRule) }),
    z.strictObject({ any: z.array(GroupRule) }),
    z.strictObject({ not: GroupRule }),
    z.strictObject({ level: z.array(z.enum(levels)).min(1) }),
    z.strictObject({ title: z.array(z.enum(titleCodes)).min(1) }),
    z.strictObject({ fullTime: z.boolean() }),
    z.strictObject({ kind: z.array(z.enum(postingKinds)).min(1) }),
    z.strictObject({ unitKind: z.array(z.enum(unitKinds)).min(1) }),
  ]),
)

/** What qualifies: a training of one of these contents that ended inside the window (both days in). */
export const QualifyingRule = z.strictObject({
  contents: z.array(z.enum(contents)).min(1),
  forms: z.array(z.enum(forms)).min(1).optional(),
  window: z.strictObject({ from: DayText, until: DayText }),
  leastPeriods: z.number().positive().optional(),
  /** Periods of all valid trainings together, instead of those of one. */
  sumPeriods: z.boolean().optional(),
  /** Months a training counts from the day it ended; left out: for ever. */
  validMonths: z.number().int().positive().optional(),
  /** Only trainings that ended after the unbroken time in the group began. */
  presentPost: z.boolean().optional(),
})
export type QualifyingRule = z.infer<typeof QualifyingRule>

/** Whether a post is in the group. */
export function matches(rule: GroupRule, post: Post): boolean {
  if ('all' in rule) return rule.all.every((part) => matches(part, post))
  if ('any' in rule) return rule.any.some((part) => matches(part, post))
  if ('not' in rule) return !matches(rule.not, post)
  if ('level' in rule) return rule.level.includes(post.level)
  if ('title' in rule) return rule.title.includes(post.title)
  if ('fullTime' in rule) return rule.fullTime === post.fullTime
  if ('kind' in rule) return rule.kind.includes(post.kind)
  return rule.unitKind.includes(post.unitKind)
}

/** Everything a post can be. */
export function allPosts(): Post[] {
  return titleCodes.flatMap((title) =>
    levels.flatMap((level) =>
      [true, false].flatMap((fullTime) =>
        postingKinds.flatMap((kind) =>
          unitKinds.map((unitKind) => ({ title, level, fullTime, kind, unitKind })),
        ),
      ),
    ),
  )
}
