import { dayText, numberText } from '#web/numbers.ts'
import type { Words } from '../vi.ts'

const number = (value: number) => numberText('en', value, Number.isInteger(value) ? 0 : 1)

export const schemes: Words['schemes'] = {
  levels: {
    central: 'the central level',
    province: 'a province',
    district: 'a district',
    commune: 'a commune',
    branch: 'a branch',
    group: 'a women’s group',
  },
  kinds: { elected: 'elected', appointed: 'appointed', planned: 'planned', other: 'in another way' },
  unitKinds: {
    territorial: 'the territorial Union',
    police: 'the police',
    army: 'the army',
    institution: 'an institution',
  },
  contents: {
    union_work: 'Union work',
    social_work: 'social work',
    job_specific: 'skills of the job',
    women_work: 'women’s work',
    gender_equality: 'gender equality',
    other: 'another content',
  },
  forms: { in_person: 'in person', online: 'online', blended: 'blended' },
  clauses: {
    passed: 'passed',
    contents: 'right content',
    window: 'ended within the time of the scheme',
    form: 'right form',
    periods: 'enough periods',
  },
  rule: {
    or: ' or ',
    everybody: 'any post',
    nobody: 'nobody',
    not: (part) => `not (${part})`,
    level: (levels) => `in ${levels}`,
    title: (titles) => `as ${titles}`,
    fullTime: 'full-time',
    partTime: 'not full-time',
    kind: (kinds) => kinds,
    notPlanned: 'planned successors not counted',
    unitKind: (kinds) => `in ${kinds}`,
    contents: (contents) => `Passed a training in ${contents}.`,
    window: (from, until) => `It ended from ${dayText(from)} to ${dayText(until)}, both days in.`,
    forms: (forms) => `Taught ${forms}.`,
    leastPeriods: (periods) => `Each training has at least ${number(periods)} periods.`,
    sumPeriods: (periods) => `Together at least ${number(periods)} periods.`,
    validMonths: (months) => `Valid for ${number(months)} months from the day it ended.`,
    forEver: 'Valid for ever.',
    presentPost: 'Only trainings after the present time in the group began.',
    anyPost: 'Trainings in an earlier post count too.',
  },
}
