import { personPath } from '#people/paths.ts'

/** Where a training of a person is recorded. */
export function newTrainingPath(person: string): string {
  return `${personPath(person)}/boi-duong-moi`
}

/** Where one training is revoked or voided. */
export function trainingPath(person: string, training: string): string {
  return `${personPath(person)}/boi-duong/${encodeURIComponent(training)}`
}

/** How much of a programme a person has had. */
export function hadPath(person: string): string {
  return `${personPath(person)}/da-hoc`
}
