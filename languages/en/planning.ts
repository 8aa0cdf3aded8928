import { dayText, numberText } from '#web/numbers.ts'
import type { Words } from '../vi.ts'
import { areaList } from './area-list.ts'

const number = (value: number) => numberText('en', value)
const counted = (value: number, one: string, many: string) => `${number(value)} ${value === 1 ? one : many}`

export const planning: Words['planning'] = {
  none: 'Area not said',
  people: (count) => counted(count, 'person', 'people'),
  programmes: (count) => counted(count, 'programme', 'programmes'),
  hole: 'Hole',
  fit: {
    title: 'Fit',
    lead: (unit, day) =>
      `${unit} · which programme is for whom, by level and kind of area, on ${dayText(day)}`,
    caption: (measure) => `People and programmes by kind of area and level, measure ${measure}`,
    note: 'Whoever has posts in two kinds of area is counted in both cells, so cells are not to be added up.',
    area: 'Area',
    nobody: 'Nobody is in the group of this measure yet',
    nobodyText: 'Import the list of officers, or choose another measure, unit or day.',
    areas: 'Area of the unit',
  },
  holes: {
    title: 'Holes, most people first',
    none: 'There is no hole',
    noneText: 'Every cell with people has a programme for them.',
    cell: 'Area, level',
    task: 'Given to',
    assign: 'Give to somebody',
    open: 'Open the cell',
  },
  tasks: {
    own: 'My tasks',
    ownLead:
      'Holes of the fit matrix that were given to you; one is done when a fitting programme is published.',
    ownNone: 'Nothing was given to you',
    ownNoneText: 'A task appears here when whoever gives it writes the name you sign in with.',
    title: 'Tasks given',
    none: 'No task was given yet.',
    line: (owner, due) => `${owner}, by ${dayText(due)}`,
    states: {
      open: 'in work',
      late: 'late',
      filled: 'done: there is a programme',
      closed: 'closed',
    },
    given: (by) => `given by ${by}`,
    reason: 'Why it is closed',
    close: 'Close the task',
    closed: 'The task is closed.',
  },
  cell: {
    title: (level, area) => `${level}, ${area}`,
    people: 'People',
    list: 'List of the people of the measure',
    programmes: 'Programmes for them',
    none: 'There is no programme yet',
    noneText:
      'A programme is for them when it is published and in use, names the level and the area, and has a content that counts for this measure.',
    edition: (count) => `edition ${number(count)}`,
    back: 'Back to the fit matrix',
    noArea: 'Say of which kind the area of the units is, to know which programme is for them.',
  },
  assign: {
    title: 'Give to somebody',
    owner: 'Who shall do it',
    ownerHint: 'A name; with the name she signs in with the task appears among her own.',
    due: 'By the day',
    note: 'What is to be done',
    save: 'Give the task',
    done: 'The task is given; it is done by itself when a programme for the cell is published.',
  },
  signs: {
    title: 'Signs of competencies that no topic builds yet',
    none: 'There is no list of competencies yet.',
    level: (level, unbuilt, all) => `${level}: ${number(unbuilt)} of ${number(all)} signs`,
  },
  areas: {
    title: (unit) => `Area of ${unit}`,
    own: (day) => `Said by the unit itself from ${dayText(day)} on.`,
    above: 'The unit says nothing itself; it follows the nearest unit above that does.',
    unknown: 'No unit from here upwards has said of which kind its area is.',
    now: 'At present',
    kinds: 'Kinds of area',
    kindsHint: 'Choose one or several; none: as the unit above.',
    day: 'From the day',
    save: 'Save',
    done: 'The area is recorded; the fit matrix is computed again.',
    open: 'Area',
    before: {
      title: 'Areas of the old units',
      note: 'This unit was made from the units below and says nothing of its own area yet.',
      line: (unit, kinds, day) => `${unit}: ${kinds} (until the end of ${dayText(day)})`,
      take: 'Take over from the old units',
      taken:
        'The kinds of the old units are filled into the form below. Look at them, then save; nothing is recorded yet.',
    },
  },
  areaList,
}
