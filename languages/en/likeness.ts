import { numberText } from '#web/numbers.ts'
import type { Words } from '../vi.ts'

const number = (value: number) => numberText('en', value)
const whole = (share: number) => `${numberText('en', Math.floor(share * 100))}%`

/** Texts and programmes that are alike, and what is decided of them. */
export const overlap: Words['curriculum']['overlap'] = {
  title: 'Overlap',
  none: 'Nothing of it stands in another topic or material.',
  one: 'This text',
  other: 'Stands in',
  kind: 'Kind',
  kinds: {
    verbatim: 'verbatim',
    edited: 'edited',
    partial: 'a part',
    topic: 'perhaps one topic',
    none: 'no part stands in both',
  },
  share: 'Share',
  shares: (one, other) => `${whole(one)} of this, ${whole(other)} of the other`,
  decision: 'Decision',
  open: 'Look and decide',
  decisions: { merge: 'Merge the two', reuse: 'Use by reference', keep: 'Keep both' },
  pageTitle: 'The two side by side',
  bothTexts: 'Read each',
  passages: 'Passage',
  noPassages: 'No passage stands in both; they may say the same in other words.',
  passage: (nth) => `Passage ${nth}`,
  decide: 'Save the decision',
  done: 'Saved; it holds until one of the two changes.',
  what: 'What to do about it',
  authorsDecide: 'The authors of the first decide.',
  useInstead: 'Put it into the edition',
  useInsteadText: (one, other) => `It was decided to use the other. Put “${other}” in the place of “${one}”?`,
  usedInstead: 'The shared text has taken its place.',
  hints: 'Perhaps one topic',
  hint: (one, other) => `“${one}” and “${other}”`,
  look: 'See both',
  catalogue: 'Duplicates',
  catalogueLead: 'Programmes, topics and materials of yours that have parts in common with others.',
  texts: 'Topics and materials',
  of: 'What',
  show: 'Show',
  sides: {
    open: (count) => `Not decided (${number(count)})`,
    decided: (count) => `Decided (${number(count)})`,
    hints: (count) => `Perhaps one topic (${number(count)})`,
  },
  noneOf: {
    open: 'Nothing waits for a decision.',
    decided: 'No decision is in force.',
    hints: 'There are no hints.',
  },
  programmes: 'Programmes',
  programmesNote:
    'By teaching periods: shared is the same topic or material, copied is the same text in two of their own.',
  noProgrammes: 'No two programmes have 5 % or more in common.',
  otherProgramme: 'In common with',
  ofOne: 'Part of this one',
  ofOther: 'Part of the other',
  standing: (shared, copied) =>
    [shared > 0 && `${whole(shared)} shared`, copied > 0 && `${whole(copied)} copied`]
      .filter(Boolean)
      .join(', ') || whole(0),
}
