import type { Words } from '../vi.ts'

const listed = (names: readonly string[]) => names.join(', ')

/** What an act did to a unit, in a few words each. */
export const steps: Words['organization']['history']['steps'] = {
  listed: 'stands in the list of units from this day',
  opened: 'opened',
  openedFrom: (names) => `made from ${listed(names)}`,
  renamed: (from, to) => `renamed from ${from} to ${to}`,
  retyped: (from, to) => `from ${from} to ${to}`,
  recoded: (to) => `given the code ${to}`,
  uncoded: 'without a code from now on',
  relevelled: 'put on another level',
  moved: 'put under another unit',
  movedTo: (to) => `put under ${to}`,
  movedFrom: (from, to) => `moved from ${from} to ${to}`,
  merged: 'merged into another unit',
  mergedInto: (names) => `merged into ${listed(names)}`,
  split: 'split over several units',
  splitInto: (names) => `split over ${listed(names)}`,
  abolished: 'closed',
  confirmed: 'all of it placed in new units',
}
