import { dayText, numberText } from '#web/numbers.ts'
import type { Words } from '../vi.ts'
import { problem } from './problem.ts'

const number = (value: number) => numberText('en', value)

export const web: Words['web'] = {
  skip: 'Skip to the content',
  home: 'vun, to the overview',
  menu: 'Menu',
  mainNavigation: 'Main menu',
  unitPath: 'Unit shown',
  sections: {
    overview: 'Overview',
    units: 'Units',
    people: 'People',
    targets: 'Targets',
    programmes: 'Programmes',
    entry: 'Data entry',
    reform: 'Reorganisation',
  },
  search: { label: 'Find people, units', placeholder: 'find people, units …', button: 'Find' },
  day: {
    word: 'Day',
    today: 'Today',
    choose: 'Show the figures of',
    button: 'Show',
    past: (day) => `Showing ${dayText(day)}`,
    future: (day) => `Showing ${dayText(day)}, a day still to come`,
    back: 'back to today',
  },
  account: { signOut: 'Sign out', signIn: 'Sign in', otherLanguage: 'Tiếng Việt' },
  footer: (day) => `Vun · figures of ${dayText(day)}`,
  notice: { info: 'Note', done: 'Done', late: 'Late', wrong: 'Not done' },
  table: {
    sortUp: (heading) => `${heading}: sort ascending`,
    sortDown: (heading) => `${heading}: sort descending`,
    empty: 'No rows yet.',
    region: (caption) => `Table: ${caption}`,
  },
  pager: {
    label: 'Pages of the list',
    shown: (from, to, total) => `${number(from)}–${number(to)} of ${number(total)}`,
    previous: 'Previous',
    next: 'Next',
  },
  field: { required: 'required', optional: 'optional' },
  steps: (current, total) => `Step ${number(current)} of ${number(total)}`,
  progress: {
    done: (done, total, unit) => `${number(done)} / ${number(total)} ${unit}`,
    seconds: (seconds) => `about ${number(seconds)} seconds left`,
    minutes: (minutes) => `about ${number(minutes)} minutes left`,
    unknown: 'estimating the time left',
    refresh: 'See the progress again',
  },
  cancel: 'Cancel',
  problem,
}
