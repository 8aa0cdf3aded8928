import { dayText } from '#web/numbers.ts'
import type { Words } from '../vi.ts'
import { pages } from './person-pages.ts'

export const people: Words['people'] = {
  timeline: {
    during: (from, to) => (to === null ? `since ${dayText(from)}` : `${dayText(from)} – ${dayText(to)}`),
    training: (number, name, day, counts) =>
      `Training ${number}: ${name}, ${dayText(day)}, ${counts ? 'counts' : 'does not count'}`,
    trainings: 'Trainings',
    noTrainings: 'No trainings yet',
  },
  pages,
}
