import { dayText, goalText, numberText } from '#web/numbers.ts'
import type { Words } from '../vi.ts'

const number = (value: number) => numberText('en', value, Number.isInteger(value) ? 0 : 1)

/** The way of an edition: judged, given back, approved, published, out of use. */
export const review: Words['curriculum']['review'] = {
  title: 'Appraisal and approval',
  none: 'Not submitted yet.',
  steps: {
    submit: 'Submit',
    appraise: 'Appraisal by the council',
    return: 'Return',
    approve: 'Approve',
    publish: 'Publish',
    retire: 'Retire',
  },
  average: (points, passed) => `${number(points)} points, ${passed ? 'passed' : 'not passed'}`,
  decision: 'Decision number',
  why: 'Reason',
  day: 'From',
  wrong: 'Cannot be submitted yet',
  acceptLess: 'The reason for less practice is accepted',
  retireWhy: 'Reason or basis',
  successor: 'Edition used instead',
  noSuccessor: '– none –',
  successorHint: 'One of the editions in use.',
  noSuccessors: 'No other edition is in use that could take its place.',
  retiredSince: (day) => `Retired since ${dayText(day)}.`,
  because: (why) => `Reason: ${why}`,
  instead: 'Used instead:',
  remarks: 'To be changed, as remarked',
  addRemarks: 'Remarks on passages',
  remarksHint:
    'A passage is copied word for word; left empty, the remark is on the whole. An empty row is no remark.',
  nthRemark: (nth) => `Remark ${nth}`,
  remarkOn: 'On which part',
  passage: 'Passage',
  toChange: 'What to change',
  remark: (quote, text) => (quote === '' ? text : `“${quote}”: ${text}`),
  passageGone: '(this passage has changed)',
  members: 'Points of each member of the council',
  membersHint: (members) =>
    `A row for each member, an odd number, at least ${members}. An empty row is none.`,
  member: 'Name',
  criterion: (name, points) => `${name} (at most ${number(points)})`,
  note: 'Remark',
  ofMember: (nth, field) => `Member ${nth}: ${field}`,
  vote: (member, points) => `${member}: ${number(points)} points.`,
  moreRows: '2 more rows',
  fullCouncil: (most) => `A council has ${most} members at most.`,
  done: {
    submit: 'Submitted.',
    appraise: 'The appraisal is recorded.',
    return: 'Returned.',
    approve: 'Approved.',
    publish: 'Published; from now on it does not change.',
    retire: 'Retired.',
  },
}

export const lawChange: Words['curriculum']['lawChange'] = {
  title: 'Record a change of law',
  lead: 'A law that changed: every edition in use that cites it is due for review at once.',
  law: 'Number of the law',
  lawHint: 'As it stands under “Laws cited” of an edition, such as: Nghị định 80/2025/NĐ-CP.',
  day: 'Changes from',
  what: 'What changes',
  record: 'Record the change',
  centreOnly: 'Only an approver at the centre records it.',
  recorded: (law, day) => `Recorded: ${law} changes from ${dayText(day)}.`,
  due: (count) => `Editions that cite it and are now due for review (${number(count)}):`,
  none: 'No edition in use has cited it since before that day. If you expected one, look again how the number is written.',
}

export const practicePolicy: Words['curriculum']['practicePolicy'] = {
  title: 'Rules on practice',
  lead: 'How much practice there is at least, and how large a class can practise. Editions handed in from that day on must keep to it.',
  since: 'Applies from',
  leastShare: 'Practice at least (%)',
  leastShareHint:
    'Practice and field visits out of the taught periods of the compulsory topics. Empty: not ruled.',
  share: (share) => (share === null ? 'Not ruled' : goalText('en', share)),
  largestClass: 'Largest class (persons)',
  largestClassHint: 'A larger one is told to divide. Empty: not ruled.',
  size: (size) => (size === null ? 'Not ruled' : number(size)),
  basis: 'Document that rules it',
  basisHint: 'Its number and title.',
  set: 'Set a new rule',
  setNote: 'The old rule is kept; editions handed in before are not touched.',
  record: 'Record the rule',
}
