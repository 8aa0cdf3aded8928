import type { RecordedTraining } from '#records/trainings.query.ts'
import type { Explanation } from './explain.query.ts'
import type { Numbers } from './why.ts'

/** A training as the page shows it: its number from the oldest on, and the measures it counts for on the day. */
export type NumberedTraining = RecordedTraining & { number: number; countsFor: string[] }

/** The numbers that name trainings on a page, from the oldest; voided ones have none. */
export function numbersOf(trainings: readonly RecordedTraining[]): Numbers {
  const live = trainings.filter((training) => !training.voided).toReversed()
  return new Map(live.map(({ id }, at) => [id, at + 1]))
}

/** The trainings in the order given, with what each counts for. Who is not in a group counts for nothing there. */
export function numbered(
  trainings: readonly RecordedTraining[],
  said: readonly Explanation[],
): NumberedTraining[] {
  const numbers = numbersOf(trainings)
  return trainings.map((training) => ({
    ...training,
    number: numbers.get(training.id) ?? 0,
    countsFor: said
      .filter((one) => one.inGroup && one.trainings.some(({ id, counted }) => counted && id === training.id))
      .map((one) => one.measure.key),
  }))
}
