import { dayText, goalText, numberText, rateText } from '#web/numbers.ts'
import type { Words } from '../vi.ts'
import { pages } from './coverage-pages.ts'

const number = (value: number) => numberText('en', value)
const people = (count: number) => (count === 1 ? '1 person' : `${number(count)} people`)

export const coverage: Words['coverage'] = {
  people,
  attendances: (count) => (count === 1 ? '1 attendance' : `${number(count)} attendances`),
  fraction: (covered, population) => `${number(covered)} / ${people(population)}`,
  nobody: 'nobody in the group yet',
  distance: (count) => `${people(count)} to go`,
  goal: (goal, milestone) => `goal ${goalText('en', goal)} by ${dayText(milestone)}`,
  unverified: 'figure not verified',
  status: { reached: 'Reached', notDue: 'Not due yet', missed: 'Missed' },
  bar: (rate, goal) =>
    (rate === null ? 'no rate yet' : rateText('en', rate)) +
    (goal === null ? '' : `, goal ${goalText('en', goal)}`),
  clause: { holds: 'True', fails: 'Not yet' },
  map: {
    describe:
      'Each tile is a province; the darker, the higher its rate. The table below holds the same figures.',
    legend: 'Legend',
    below: (rate) => `below ${number(rate)}%`,
    between: (from, to) => `${number(from)} to below ${number(to)}%`,
    full: '100%',
    late: 'late',
    none: 'nobody yet',
  },
  curve: {
    milestone: (goal, day) => `${goalText('en', goal)} by ${dayText(day)}`,
    line: (name, day, rate) => `${name}: ${rateText('en', rate)} on ${dayText(day)}`,
    none: (name) => `${name}: no figures yet`,
  },
  spark: (from, to) => `from ${rateText('en', from)} to ${rateText('en', to)}`,
  sparkNone: 'not enough figures to draw',
  pages,
}
