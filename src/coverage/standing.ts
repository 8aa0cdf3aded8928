import type { Day } from '#platform/pure/day.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Measure, Target } from '#schemes/scheme.ts'
import type { Language } from '#web/language.ts'
import type { TargetStanding } from '#web/ui/target-list.tsx'
import type { MeasureReading } from './coverage.query.ts'
import { distance, status } from './rate.ts'

/** A target whose figure is known. */
export type Goal = Target & { goal: number }

/** The measure that a page is about: the one asked for, else branch heads (the largest group), else the first. */
export function chosenMeasure(measures: readonly Measure[], asked: string | undefined): Measure {
  const keyed = (wanted: string | undefined) => measures.find(({ key }) => key === wanted)
  const chosen = keyed(asked) ?? keyed('D') ?? measures[0]
  if (!chosen) throw new Refusal('missing', 'Đề án này chưa có chỉ tiêu nào.')
  return chosen
}

/** The target that a day works towards: the next milestone with a known figure, or else the last one behind it. */
export function goalOn(targets: readonly Target[], measure: string, on: Day): Goal | undefined {
  const known = targets.filter((target): target is Goal => target.measure === measure && target.goal !== null)
  const inOrder = known.toSorted((one, other) => (one.milestone < other.milestone ? -1 : 1))
  return inOrder.find(({ milestone }) => on <= milestone) ?? inOrder.at(-1)
}

/** Where a reading stands against a goal. */
export function against(goal: Goal | undefined, on: Day, reading: MeasureReading) {
  if (!goal) return { distance: 0, late: false, open: false }
  const is = status(goal.goal, goal.milestone, on, reading)
  return { distance: distance(goal.goal, reading), late: is === 'missed', open: is !== 'reached' }
}

export function measureName(language: Language, { name, nameEn }: Measure): string {
  return language === 'vi' ? name : nameEn
}

/** A reading as the list of targets shows it; a measure without any known figure has no line there. */
export function targetStanding(
  {
    language,
    measure,
    goal,
    on,
    href,
  }: { language: Language; measure: Measure; goal: Goal; on: Day; href: string },
  reading: MeasureReading,
): TargetStanding {
  const is = status(goal.goal, goal.milestone, on, reading)
  return {
    key: goal.key,
    name: measureName(language, measure),
    href,
    rate: reading.rate,
    covered: reading.covered,
    population: reading.population,
    goal: goal.goal,
    milestone: goal.milestone,
    distance: distance(goal.goal, reading),
    status: is === 'not_due' ? 'not-due' : is === 'no_goal' ? 'reached' : is,
    unverified: !goal.verified,
  }
}
