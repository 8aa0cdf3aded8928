import { newId } from '#platform/pure/id.ts'
import { type Training, trainingKey } from '#records/training.ts'
import type { Plan, TrainingLine } from './plan.ts'

/** Understands every row about a training. A row that is there already, as often as it is in the file, adds nothing. */
export function planTrainings(
  plan: Plan,
  lines: { line: TrainingLine; person: string }[],
  known: Training[],
): void {
  const left = new Map<string, number>()
  for (const training of known) left.set(trainingKey(training), (left.get(trainingKey(training)) ?? 0) + 1)
  for (const { line, person } of lines) {
    const training = trainingOf(line, person)
    const key = trainingKey(training)
    const there = left.get(key) ?? 0
    if (there > 0) {
      left.set(key, there - 1)
      plan.counts.trainings.unchanged++
      continue
    }
    plan.trainings.push(training)
    plan.counts.trainings.new++
    plan.touched.add(person)
  }
}

function trainingOf(line: TrainingLine, person: string): Training {
  const { contents, programme, form, from, ended, theory, practice, passed, paper, organiser } = line.value
  return {
    id: newId(),
    person,
    contents,
    programme,
    form,
    began: from ?? null,
    ended,
    theory: theory ?? null,
    practice: practice ?? null,
    passed,
    paper: paper ?? null,
    organiser: organiser ?? null,
  }
}
