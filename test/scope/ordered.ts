import type { Day } from '#platform/pure/day.ts'

/** Something that a command is done to: of one's own, of elsewhere, or nothing that there is. */
export type Thing = {
  unit: string
  person: string
  posting: string
  training: string
  account: string
  grant: string
  import: string
  act: string
}

type Orders = (mine: Thing, other: Thing) => unknown[]

const day: Day = '2026-02-01'
const reason = 'Ghi nhầm'
const post = { title: 'officer', from: '2026-01-01' }
const open = { level: 'commune', type: 'Xã', name: 'Xã Mới' } as const
const ofNothing = () => []

/** By the name of a command, what is ordered of the other thing, alone and beside one's own. Every command has its line. */
export const ordersOf: Record<string, Orders> = {
  'people.add-person': (_, { unit }) => [{ name: 'Lò Thị Mới', post: { unit, ...post } }],
  'people.add-posting': (mine, { person, unit }) => [
    { person, post: { unit: mine.unit, ...post } },
    { person: mine.person, post: { unit, ...post } },
  ],
  'people.confirm-holding': (_, { unit }) => [{ unit }],
  'people.correct-person': (_, { person }) => [{ person, name: 'Lò Thị Khác' }],
  'people.end-posting': (_, { posting }) => [{ posting, lastDay: day }],
  'people.merge-persons': (mine, { person }) => [
    { person, other: mine.person },
    { person: mine.person, other: person },
  ],
  'people.reassign-postings': (mine, { posting, unit }) => [
    { postings: [{ posting, to: mine.unit }] },
    { postings: [{ posting: mine.posting, to: unit }] },
  ],
  'people.reveal-person': (_, { person }) => [{ person, reason }],
  'people.void-posting': (_, { posting }) => [{ posting }],
  'records.record-training': (_, { person }) => [
    { person, contents: ['union_work'], programme: 'Lớp', form: 'online', ended: '2024-01-01', passed: true },
  ],
  'records.revoke-training': (_, { training }) => [{ training, day, reason }],
  'records.void-training': (_, { training }) => [{ training, reason }],
  'organization.record-act': (mine, { unit }) => [
    ...[
      { do: 'open', kind: 'territorial', ...open, level: 'branch', parent: unit },
      { do: 'rename', unit, name: 'Xã Khác' },
      { do: 'move', unit: mine.unit, parent: unit },
      { do: 'move', unit, parent: mine.unit },
      { do: 'merge', units: [mine.unit, unit], into: { ...open, parent: mine.unit } },
      { do: 'split', unit, into: [open, open].map((one) => ({ ...one, parent: mine.unit })) },
      { do: 'abolish', unit },
    ].map((change) => ({ day, title: 'Sắp xếp', changes: [change] })),
  ],
  'organization.set-areas': (_, { unit }) => [{ unit, day, kinds: ['mountain'] }],
  'organization.set-areas-of-many': (mine, { unit }) => [
    { day, lines: [{ unit, kinds: ['mountain'] }] },
    { day, lines: [mine.unit, unit].map((one) => ({ unit: one, kinds: ['mountain'] })) },
  ],
  'planning.assign-hole': (_, { unit }) => [
    {
      ...{ scheme: 'de-an-1893', measure: 'B', level: 'commune', area: 'none' },
      ...{ unit, owner: 'Nguyễn Thị Việc', due: '2027-01-01' },
    },
  ],
  'planning.close-task': (_, { act }) => [{ task: act, reason }],
  'curriculum.create-programme': (mine, { unit }) => [
    { edition: mine.act, owner: unit, content: { title: 'Chương trình' } },
  ],
  'curriculum.create-piece': (mine, { unit }) => [
    { id: mine.act, kind: 'topic', owner: unit, content: { title: 'Chuyên đề' } },
  ],
  'curriculum.ask-for-content': (_, { unit }) => [{ unit, what: 'Thêm nội dung' }],
  // No programme stands in this world: what exists of one for whom is asked in `src/curriculum`.
  'curriculum.add-material': ofNothing,
  'curriculum.add-version': ofNothing,
  'curriculum.answer-request': (_, { act }) => [{ request: act, state: 'taken' }],
  'curriculum.appraise-edition': ofNothing,
  'curriculum.approve-edition': (_, { act }) => [{ edition: act, decision: '1/QĐ' }],
  'curriculum.choose-electives': (_, { act, unit }) => [{ edition: act, unit, topics: [act], day }],
  'curriculum.decide-overlap': (mine, { act }) => [
    { one: act, other: mine.act, decision: 'keep', why: reason },
  ],
  'curriculum.join-request': (mine, { act }) => [{ request: act, unit: mine.unit }],
  'curriculum.keep-files': ofNothing,
  'curriculum.let-go': (_, { act }) => [{ piece: act, revision: act }],
  'curriculum.note-taught': (_, { act }) => [{ topic: act, day }],
  'curriculum.open-edition': (mine, { act }) => [{ edition: mine.act, from: act }],
  'curriculum.publish-edition': (_, { act }) => [{ edition: act }],
  'curriculum.record-law-change': ofNothing,
  'curriculum.retire-edition': (_, { act }) => [{ edition: act }],
  'curriculum.return-edition': (_, { act }) => [{ edition: act, why: reason }],
  'curriculum.save-revision': (_, { act }) => [{ piece: act, base: act, content: {} }],
  'curriculum.set-practice-policy': ofNothing,
  'curriculum.submit-edition': (_, { act }) => [{ edition: act }],
  'curriculum.take-back-taught': (_, { act }) => [{ taught: act }],
  'organization.undo-act': (_, { act }) => [{ act }],
  'exchange.undo-import': (_, other) => [{ import: other.import }],
  'access.close-account': (_, { account }) => [{ account }],
  'access.create-account': (mine, { unit }) => [
    {
      id: mine.act,
      login: 'nguoi.moi',
      name: 'Người Mới',
      grants: [{ id: mine.grant, unit, role: 'reader' }],
    },
  ],
  'access.end-grant': (_, { grant }) => [{ grant }],
  'access.grant-role': (mine, { account, unit }) => [
    { id: mine.act, account, unit: mine.unit, role: 'reader' },
    { id: mine.act, account: mine.account, unit, role: 'reader' },
  ],
  'access.issue-ticket': (_, { account }) => [{ account }],
  'access.revoke-token': (_, { act }) => [{ token: act }],
  // What comes as a file is asked row by row; what it is kept as on its way in belongs to one account.
  'exchange.import-people': ofNothing,
  'exchange.import-upload': (_, { act }) => [{ upload: act }],
  'exchange.look-at-upload': ofNothing,
  'exchange.stop-upload': (_, { act }) => [{ upload: act }],
  // Of the whole country, or of oneself: they name nothing of anybody's.
  'access.create-token': ofNothing,
  'access.set-password': ofNothing,
  'access.sign-in': ofNothing,
  'access.sign-out': ofNothing,
  'access.use-ticket': ofNothing,
  'coverage.fold-changes': ofNothing,
  'coverage.recompute-coverage': ofNothing,
  'curriculum.recompute-lessons': ofNothing,
  'planning.recompute-seats': ofNothing,
  'organization.declare-units': ofNothing,
  'organization.reform-units': ofNothing,
  'schemes.adopt-scheme': ofNothing,
  'schemes.publish-rule': ofNothing,
  'schemes.set-target': ofNothing,
  'schemes.withdraw-rule': ofNothing,
}
