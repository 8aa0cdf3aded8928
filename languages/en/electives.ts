import { dayText, numberText } from '#web/numbers.ts'
import type { Words } from '../vi.ts'

const number = (value: number) => numberText('en', value)

export const electives: Words['curriculum']['electives'] = {
  title: 'Elective topics',
  of: (unit) => `Elective topics of ${unit}`,
  lead: (title, nth) => `${title}, edition ${nth}`,
  asked: (count, of) => `A province chooses ${number(count)} out of ${number(of)} topics.`,
  since: (unit, day) => `Chosen by ${unit}, taught from ${dayText(day)}.`,
  none: (unit) => `${unit} has not chosen yet`,
  noneText: (day) => `By ${dayText(day)} it is not recorded which electives are taught.`,
  notInForce: (day) => `On ${dayText(day)} this edition is not in use, so there is nothing to choose.`,
  choose: 'Choose topics',
  again: 'Choose again',
  taughtBy: (unit) => `taught in ${unit}`,
  whole: 'With the electives',
  compulsoryOnly: 'Compulsory only',
  withChosen: (unit) => `With the electives of ${unit}`,
  topics: 'Topics',
  left: (count) => `Still to choose: ${number(count)}.`,
  over: (count) => `Too many by ${number(count)}.`,
  complete: 'All are chosen.',
  from: 'Taught from',
  why: 'Why these',
  whyHint: 'Such as: what the area is like, the number of a decision.',
  save: 'Record the choice',
  done: (unit, day) => `The electives of ${unit} from ${dayText(day)} are recorded.`,
  back: 'Back to the edition',
  before: {
    title: 'What the units before had chosen',
    note: 'The new unit has to choose itself. It may take what an old one had chosen and change it.',
    line: (name, topics, day) => `${name} (until ${dayText(day)}): ${topics}`,
    take: (name) => `As ${name}`,
    taken: 'Filled in from the old unit, not recorded yet. Look at it, then press “Record the choice”.',
  },
  made: 'What was chosen when',
  madeLine: (day, topics, name, why) =>
    `From ${dayText(day)}: ${topics}. Recorded by ${name}${why === '' ? '' : `; ${why}`}.`,
  provinces: 'What the provinces have chosen',
  province: 'Province',
  counted: (chosen, all) =>
    `${number(chosen)} / ${number(all)} provinces have chosen, ${number(all - chosen)} have not.`,
  chosen: 'Chosen',
  notYet: 'Not yet',
  day: 'Taught from',
  times: 'How often each was chosen',
  timesOf: (count) => (count === 0 ? 'nowhere yet' : `${number(count)} provinces`),
  see: 'What the provinces have chosen',
}
