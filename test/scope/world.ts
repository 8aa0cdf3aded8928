import { sql } from 'kysely'
import { createAccount } from '#access/create-account.command.ts'
import { importPeople } from '#exchange/import-people.command.ts'
import { recordAct } from '#organization/record-act.command.ts'
import type { ActChange } from '#organization/recorded-act.ts'
import { addPerson } from '#people/add-person.command.ts'
import { addPosting } from '#people/add-posting.command.ts'
import { mergePersons } from '#people/merge-persons.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type Command, type House, perform } from '#platform/command.ts'
import { addDays, type Day } from '#platform/pure/day.ts'
import { idOf, newId } from '#platform/pure/id.ts'
import { recordTraining } from '#records/record-training.command.ts'
import { testDay } from '#test/world/database.ts'
import { type PersonSaid, type Plain, type PostSaid, turningDays, type UnitSaid } from './plain.ts'
import { nonsense } from './words.ts'

/** The made-up world, as Vun has it, and said plainly. Beside it what of it no scope below the country shows. */
export type World = {
  plain: Plain
  accounts: Map<string, { id: string; login: string; name: string; grant: string }>
  acts: { id: string; word: string; touches: string[] }[]
  import: { id: string; word: string }
}

const first: Day = '2015-01-01'
const [merger, split, farSplit, abolition]: Day[] = [
  '2022-03-01',
  '2023-03-01',
  '2023-06-01',
  '2024-07-01',
] as const

let said = 0
const word = () => nonsense(said++)

/** Two provinces; A and B merged, E split within its district, C split over two provinces, a district abolished. */
export async function makeWorld(house: House): Promise<World> {
  said = 0
  const plain: Plain = { today: testDay, units: unitsSaid(), persons: [], days: [] }
  const acts = await reorganise(house, plain)
  await settlePeople(house, plain)
  const accounts = await openAccounts(house, plain)
  plain.days = turningDays(plain)
  return { plain, acts, accounts, import: await takeFile(house) }
}

function unitsSaid(): Map<string, UnitSaid> {
  const units = new Map<string, UnitSaid>()
  const add = (
    key: string,
    level: UnitSaid['level'],
    under: UnitSaid['under'],
    more: Partial<UnitSaid> = {},
  ): void => {
    const id = idOf('scope', key)
    const since = { from: under[0]![1], until: null, heirs: [] }
    units.set(key, { key, id, word: word(), code: word().toUpperCase(), level, under, ...since, ...more })
  }
  const from = (parent: string | null, ...later: UnitSaid['under']): UnitSaid['under'] => [
    [parent, first],
    ...later,
  ]
  add('P1', 'province', from(null))
  add('P2', 'province', from(null))
  add('D11', 'district', from('P1'))
  add('D12', 'district', from('P1'), { until: abolition! })
  add('D21', 'district', from('P2'))
  add('A', 'commune', from('D11'), { until: merger!, heirs: ['AB'] })
  add('B', 'commune', from('D11'), { until: merger!, heirs: ['AB'] })
  add('C', 'commune', from('D11', [null, farSplit!]), { heirs: ['C1', 'C2'] })
  add('E', 'commune', from('D12', ['P1', abolition!]), { heirs: ['E1', 'E2'] })
  add('F', 'commune', from('D12', ['P1', abolition!]))
  add('G', 'commune', from('D21'))
  add('H', 'commune', from('D21'))
  add('AB', 'commune', [['D11', merger!]])
  for (const key of ['E1', 'E2']) {
    add(key, 'commune', [
      ['D12', split!],
      ['P1', abolition!],
    ])
  }
  add('C1', 'commune', [['D11', farSplit!]])
  add('C2', 'commune', [['D21', farSplit!]])
  for (const commune of ['A', 'B']) add(`${commune}x`, 'branch', from(commune, ['AB', merger!]))
  for (const commune of ['C', 'E', 'F', 'G', 'H']) add(`${commune}x`, 'branch', from(commune))
  return units
}

const types = { province: 'Tỉnh', district: 'Huyện', commune: 'Xã', branch: 'Chi hội' }

async function reorganise(house: House, { units }: Plain): Promise<World['acts']> {
  const of = (key: string) => units.get(key)!
  const written = (key: string, parent = of(key).under[0]![0]) => {
    const { id, level, word: name, code } = of(key)
    const type = types[level]
    return { id, level, type, name: `${type} ${name}`, code, parent: parent === null ? 'VN' : of(parent).id }
  }
  const acts: World['acts'] = []
  const record = async (day: Day, touches: string[], changes: ActChange[]) => {
    const title = word()
    const { id } = await perform(house, localAdministrator, recordAct, {
      day,
      title: `Sắp xếp ${title}`,
      changes,
    })
    acts.push({ id, word: title, touches })
  }
  // One act for each old unit, so that the title of an act is a hint of the one unit only.
  for (const { key, from } of units.values())
    if (from === first) await record(first, [key], [{ do: 'open', kind: 'territorial', ...written(key) }])
  await record(
    merger!,
    ['A', 'B', 'AB'],
    [{ do: 'merge', units: [of('A').id, of('B').id], into: written('AB') }],
  )
  const into = (...keys: string[]) => keys.map((key) => written(key))
  await record(split!, ['E', 'E1', 'E2'], [{ do: 'split', unit: of('E').id, into: into('E1', 'E2') }])
  await record(farSplit!, ['C', 'C1', 'C2'], [{ do: 'split', unit: of('C').id, into: into('C1', 'C2') }])
  await record(abolition!, ['D12', 'E', 'E1', 'E2', 'F'], [{ do: 'abolish', unit: of('D12').id }])
  return acts
}

type Stated = Omit<PostSaid, 'id' | 'word' | 'fullTime' | 'planned'> & {
  fullTime?: boolean
  planned?: boolean
}

async function settlePeople(house: House, plain: Plain): Promise<void> {
  const add = (...posts: Stated[]) => addSomebody(house, plain, posts)
  const since = (unit: string, title: string, from: Day, until: Day | null = null) => ({
    unit,
    title,
    from,
    until,
  })
  for (const commune of ['A', 'B', 'C', 'E', 'F', 'G', 'H']) {
    await add(since(commune, 'chair', '2016-01-01'))
    await add({ ...since(commune, 'chair', '2018-01-01'), planned: true })
    await add(since(`${commune}x`, 'branch_head', '2017-01-01'))
    await add(since(commune, 'vice_chair', '2016-01-01', '2020-01-01'))
  }
  for (const office of ['P1', 'P2', 'D11', 'D12', 'D21'])
    await add({ ...since(office, 'specialist', '2016-01-01'), fullTime: true })
  await add(since('E1', 'chair', '2023-09-01'))
  // Posts in two communes: one after the other, and at once; and a plan for a third.
  await add(since('A', 'officer', '2016-01-01', '2019-01-01'), since('G', 'officer', '2019-01-01'))
  await add(since('B', 'officer', '2016-05-01'), since('F', 'officer', '2017-05-01'))
  await add(since('F', 'officer', '2016-05-01'), { ...since('H', 'chair', '2018-05-01'), planned: true })
  // Counted in two provinces at once: the list of either names the post in the other.
  await add(since('B', 'chair', '2016-07-01'), since('G', 'chair', '2017-05-01'))
  await add(since('Ax', 'branch_head', '2016-07-01'), since('Hx', 'branch_head', '2017-05-01'))
  await add(since('AB', 'officer', '2022-05-01'), { ...since('AB', 'chair', '2022-06-01'), planned: true })
  await add(since('C', 'officer', '2018-01-01', '2021-01-01'), since('H', 'officer', '2021-01-01'))
  // One woman under two identities.
  const [one, other] = [
    await add(since('B', 'officer', '2017-02-01')),
    await add(since('H', 'officer', '2017-02-01')),
  ]
  await done(house, mergePersons, { person: one.ids[0], other: other.ids[0] })
  one.ids.push(...other.ids)
  one.codes.push(...other.codes, other.word)
  one.posts.push(...other.posts)
  one.trainings.push(...other.trainings)
  plain.persons.splice(plain.persons.indexOf(other), 1)
}

async function addSomebody(house: House, { units, persons }: Plain, posts: Stated[]): Promise<PersonSaid> {
  const [name, code] = [word(), word()]
  const states = posts.map((post) => ({ fullTime: false, planned: false, ...post, word: word() }))
  const stated = states.map(({ unit, title, from, until, fullTime, planned, word: decision }) => ({
    ...{ unit: units.get(unit)!.id, title, from, fullTime, decision },
    ...{ lastDay: until && addDays(until, -1), kind: planned ? 'planned' : 'elected' },
  }))
  const [post, ...others] = stated
  const { person } = await done(house, addPerson, { name: `Nguyễn Thị ${name}`, code, post })
  for (const other of others) await done(house, addPosting, { person, post: other })
  const { rows } = await sql<{ id: string; decision: string }>`
    select id, decision from people.posting where person = ${person}`.execute(house.db)
  const ended = addDays('2019-06-01', persons.length * 40)
  const training = { word: word(), ended, passed: persons.length % 4 > 0, content: 'union_work' }
  const input = { person, contents: [training.content], programme: training.word, form: 'in_person', ended }
  const recorded = await done(house, recordTraining, { ...input, passed: training.passed })
  const known = {
    ids: [person],
    word: name,
    codes: [code],
    posts: states.map((one) => ({ ...one, id: rows.find(({ decision }) => decision === one.word)!.id })),
    trainings: [{ id: recorded.training, ...training }],
  }
  persons.push(known)
  return known
}

async function openAccounts(house: House, { units }: Plain): Promise<World['accounts']> {
  const accounts: World['accounts'] = new Map()
  for (const { key, id: unit, until } of units.values()) {
    if (until !== null) continue
    const account = { id: newId(), login: word(), name: word(), grant: newId() }
    const grants = [{ id: account.grant, unit, role: 'reader' }]
    await done(house, createAccount, { id: account.id, login: account.login, name: account.name, grants })
    accounts.set(key, account)
  }
  return accounts
}

async function takeFile(house: House): Promise<World['import']> {
  const name = word()
  const nothing = { people: [], trainings: [], refused: [], warnings: [], notes: [], sheets: [], passed: [] }
  const file = { fileName: `${name}.xlsx`, digest: name, ...nothing }
  const { id } = await perform(house, localAdministrator, importPeople, { asOf: testDay, file })
  return { id, word: name }
}

async function done<I, O>(house: House, what: Command<I, O>, input: unknown): Promise<O> {
  return (await perform(house, localAdministrator, what, input)).outcome
}
