import type { Content, Form } from '#curriculum/content.ts'
import type { Happening } from '#platform/happening.ts'
import type { Day } from '#platform/pure/day.ts'

/** One training of one person. Periods are teaching periods (`tiết`); `ended` is its last day. */
export type Training = {
  id: string
  person: string
  contents: Content[]
  programme: string
  form: Form
  began: Day | null
  ended: Day
  theory: number | null
  practice: number | null
  passed: boolean
  paper: string | null
  organiser: string | null
}

/** The trainings of these persons, given by all their identities, changed. Later folders follow. */
export type TrainingsChanged = Happening<'records.trainings-changed', { persons: string[] }>

/** What makes two rows the same training; used so that the same file twice adds nothing. */
export function trainingKey(training: Omit<Training, 'id'>): string {
  const {
    person,
    contents: kinds,
    programme,
    form,
    began,
    ended,
    theory,
    practice,
    passed,
    paper,
    organiser,
  } = training
  const sorted = [...kinds].sort().join(',')
  return JSON.stringify([
    person,
    sorted,
    programme,
    form,
    began,
    ended,
    theory,
    practice,
    passed,
    paper,
    organiser,
  ])
}
