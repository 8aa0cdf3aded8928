import type { RecordedTraining } from '#records/trainings.query.ts'
import type { Explanation } from './explanation.ts'
import type { Book } from './why.ts'

/** A training as the page shows it: its number from the oldest on, and the measures it counts for on the day. */
export type NumberedTraining = RecordedTraining & { number: number; countsFor: string[] }

/** The trainings by id with the numbers that name them on a page, from the oldest; voided ones are not among them. */
export function bookOf(trainings: readonly RecordedTraining[]): Book {
  const live = trainings.filter((training) => !training.voided).toReversed()
  return new Map(live.map((training, at) => [training.id, { ...training, number: at + 1 }]))
}

/** The trainings in the order given, with what each counts for. Who is not in a group counts for nothing there. */
export function numbered(
  trainings: readonly RecordedTraining[],
  said: readonly Explanation[],
): NumberedTraining[] {
  const book = bookOf(trainings)
  return trainings.map((training) => ({
    ...training,
    number: book.get(training.id)?.number ?? 0,
    countsFor: said
      .filter((one) => one.inGroup && one.trainings.some(({ id, counted }) => counted && id === training.id))
      .map((one) => one.measure.key),
  }))
}
