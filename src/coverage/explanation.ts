import type { Day } from '#platform/pure/day.ts'
import { type GroupRule, matches, type QualifyingRule } from '#schemes/rule.ts'
import type { Measure } from '#schemes/scheme.ts'
import { type Completion, coveredTime, holdsOn, type Judgement, judge, type Span } from './covered-time.ts'

/** A post on the day that is asked about. */
export type PostStanding = {
  title: string
  unit: string
  level: string
  fullTime: boolean
  kind: string
  unitKind: string
}

export type RuleOnDay = { since: Day; basis: string | null; group: GroupRule; qualifying: QualifyingRule }

export type Explanation = {
  person: { id: string; name: string }
  measure: { key: string; name: string; nameEn: string }
  on: Day
  /** The rule version that judges this day. */
  rule: RuleOnDay
  inGroup: boolean
  covered: boolean
  posts: (PostStanding & { matches: boolean })[]
  trainings: (Omit<Judgement, 'completion'> & {
    id: string
    programme: string
    ended: Day
    counted: boolean
  })[]
  /** What would be enough, when she is in the group and not covered. */
  enough: { contents: string[]; leastPeriods: number | null; presentPost: boolean } | null
}

/** What a person is judged by on a day: her posts of the day and all her trainings. */
export type Facts = {
  person: Explanation['person']
  on: Day
  posts: PostStanding[]
  trainings: (Completion & { programme: string })[]
}

/** Why she is counted in a measure, or why not: each clause, true or false, with its evidence. */
export function explanationOf(
  { person, on, posts, trainings }: Facts,
  measure: Measure,
  rule: RuleOnDay,
  stays: Span[],
): Explanation {
  const explained = posts.map((post) => ({ ...post, matches: matches(rule.group, post) }))
  const inGroup = explained.some((post) => post.matches)
  const covered = inGroup && holdsOn(coveredTime(rule.qualifying, trainings, stays), on)
  const { contents, leastPeriods, presentPost } = rule.qualifying
  return {
    person,
    measure: { key: measure.key, name: measure.name, nameEn: measure.nameEn },
    on,
    rule,
    inGroup,
    covered,
    posts: explained,
    trainings: trainings.map((training) => {
      const { clauses, counts } = judge(rule.qualifying, training)
      const { id, programme, ended } = training
      return { id, programme, ended, clauses, counts, counted: counts !== null && holdsOn([counts], on) }
    }),
    enough:
      inGroup && !covered
        ? { contents, leastPeriods: leastPeriods ?? null, presentPost: presentPost ?? false }
        : null,
  }
}
