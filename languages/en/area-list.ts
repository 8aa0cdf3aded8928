import { dayText, numberText } from '#web/numbers.ts'
import type { Words } from '../vi.ts'

const number = (value: number) => numberText('en', value)
const units = (value: number) => `${number(value)} ${value === 1 ? 'unit' : 'units'}`

export const areaList: Words['planning']['areaList'] = {
  title: 'Areas of many units',
  lead: 'Paste a list or choose a file, look at it, then record it.',
  open: 'Record from a list',
  steps: { list: 'List', check: 'Look and record' },
  from: 'From the day',
  list: 'List',
  listHint:
    'One unit a line: the code of the unit; its kinds of area separated by commas. For example: 03079; Mountain, Border. Codes with all their digits, leading zeros too.',
  kindsHint: (kinds) => `Kinds of area: ${kinds}.`,
  file: 'Or a CSV file',
  fileHint: 'A CSV file in UTF-8 with the same columns. With a file, what was pasted is not read.',
  look: 'Look first',
  nothing: 'There is no list yet. Paste the lines or choose a file.',
  unreadable: 'This file cannot be read. In Excel, save it as “CSV UTF-8”, then choose it again.',
  mayNot: 'To record areas one must be allowed to edit at least one unit.',
  good: {
    title: (count, day) => `Areas from ${dayText(day)} on will be recorded for ${units(count)}`,
    none: 'No line can be recorded',
    noneText: 'Correct the lines below, then look again.',
    same: (count) => `Of these, ${units(count)} already say so from this day on and stay as they are.`,
    more: (count) => `And ${number(count)} more.`,
    unit: 'Unit',
    code: 'Code',
    kinds: 'Area',
  },
  refused: {
    title: (count) => `${number(count)} ${count === 1 ? 'line' : 'lines'} cannot be recorded`,
    line: 'Line',
    written: 'What is written',
    reason: 'Why',
  },
  reasons: {
    noCode: 'The code of the unit is missing at the beginning.',
    noKinds: 'The kinds of area are missing after the code.',
    unknownKind: (kinds) => `There is no kind of area “${kinds}”.`,
    twice: (line) => `This unit is already on line ${number(line)}.`,
    unknownUnit: (day) => `No unit in your scope has this code on ${dayText(day)}.`,
    notEditable: 'You may read this unit, but not edit it.',
  },
  save: (count) => `Record ${units(count)}`,
  done: (said, unchanged) =>
    unchanged === 0
      ? `The areas of ${units(said)} are recorded.`
      : `The areas of ${units(said)} are recorded; ${units(unchanged)} already said so.`,
  again: 'Correct the list',
}
