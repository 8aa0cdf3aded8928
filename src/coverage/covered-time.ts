import type { Content, Form } from '#curriculum/content.ts'
import { addMonths, type Day } from '#platform/pure/day.ts'
import type { QualifyingRule } from '#schemes/rule.ts'

/** From a day on, until the day it ends; null: for ever. */
export type Span = { from: Day; until: Day | null }

/** A training as the rules judge it. */
export type Completion = {
  id: string
  contents: Content[]
  form: Form
  ended: Day
  periods: number
  passed: boolean
  /** The first day on which it was revoked. */
  revoked: Day | null
}

/** Each clause of a qualifying rule, true or false of a training: the explanation and the judgement are one. */
export type Clause = 'passed' | 'contents' | 'form' | 'window' | 'periods'
export type Judgement = {
  completion: Completion
  clauses: { clause: Clause; holds: boolean }[]
  counts: Span | null
}

/** What a rule says of a training, clause by clause, and for how long it counts by itself. */
export function judge(rule: QualifyingRule, completion: Completion): Judgement {
  const clauses: Judgement['clauses'] = [
    { clause: 'passed', holds: completion.passed },
    { clause: 'contents', holds: completion.contents.some((content) => rule.contents.includes(content)) },
    {
      clause: 'window',
      holds: rule.window.from <= completion.ended && completion.ended <= rule.window.until,
    },
  ]
  if (rule.forms) clauses.push({ clause: 'form', holds: rule.forms.includes(completion.form) })
  if (rule.leastPeriods !== undefined && !rule.sumPeriods)
    clauses.push({ clause: 'periods', holds: completion.periods >= rule.leastPeriods })
  const counts = clauses.every(({ holds }) => holds) ? spanOf(rule, completion) : null
  return { completion, clauses, counts }
}

/**
 * Covered time: a pure function of a person's completions and the rule (design §3). Each completion that qualifies
 * counts from the day it ended, for its validity if the rule gives one, else for ever. `stays` are her unbroken times
 * in the group, asked for only by a rule that wants the training in the present post.
 */
export function coveredTime(rule: QualifyingRule, completions: Completion[], stays: Span[]): Span[] {
  const counted = completions.flatMap((completion) => {
    const { counts } = judge(rule, completion)
    return counts ? [{ ...counts, periods: completion.periods }] : []
  })
  if (!rule.presentPost) return together(rule, counted)
  return union(
    stays.flatMap((stay) => {
      const within = counted.filter((span) => span.from >= stay.from && isBefore(span.from, stay.until))
      return together(
        rule,
        within.map((span) => ({ ...span, until: earlier(span.until, stay.until) })),
      )
    }),
  )
}

function spanOf(rule: QualifyingRule, { ended, revoked }: Completion): Span | null {
  const expires = rule.validMonths === undefined ? null : addMonths(ended, rule.validMonths)
  const until = earlier(expires, revoked)
  return until !== null && until <= ended ? null : { from: ended, until }
}

/** Alone each span counts; summed, the days on which the periods of all spans that hold reach what is asked. */
function together(rule: QualifyingRule, spans: (Span & { periods: number })[]): Span[] {
  if (!rule.sumPeriods) return union(spans)
  const days = [
    ...new Set(spans.flatMap(({ from, until }) => (until === null ? [from] : [from, until]))),
  ].sort()
  const enough = days.map((day) => {
    const held = spans.filter((span) => span.from <= day && isBefore(day, span.until))
    return held.reduce((sum, { periods }) => sum + periods, 0) >= (rule.leastPeriods ?? 0) && held.length > 0
  })
  return union(
    days.flatMap((from, index) => (enough[index] ? [{ from, until: days[index + 1] ?? null }] : [])),
  )
}

/** The same days as fewest spans, in order. */
export function union(spans: Span[]): Span[] {
  const result: Span[] = []
  for (const { from, until } of [...spans].sort((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = result.at(-1)
    if (!last || (last.until !== null && last.until < from)) result.push({ from, until })
    else if (last.until !== null && (until === null || until > last.until)) last.until = until
  }
  return result
}

export function holdsOn(spans: Span[], day: Day): boolean {
  return spans.some(({ from, until }) => from <= day && isBefore(day, until))
}

function isBefore(day: Day, until: Day | null): boolean {
  return until === null || day < until
}

function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null) return other
  if (other === null) return one
  return one < other ? one : other
}
