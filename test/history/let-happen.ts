import { sql } from 'kysely'
import { recordAct } from '#organization/record-act.command.ts'
import { undoAct } from '#organization/undo-act.command.ts'
import { takeInPeople } from '#people/take-in-people.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import { addDays, type Day } from '#platform/pure/day.ts'
import { newId } from '#platform/pure/id.ts'
import { Refusal } from '#platform/refusal.ts'
import { recordTraining } from '#records/record-training.command.ts'
import { revokeTraining } from '#records/revoke-training.command.ts'
import { voidTraining } from '#records/void-training.command.ts'
import { publishRule } from '#schemes/publish-rule.command.ts'
import { withdrawRule } from '#schemes/withdraw-rule.command.ts'
import type { Happening } from './happening.ts'
import type { SmallTree } from './small-tree.ts'

/** Lets it happen; a refusal is an answer like another, anything else is a bug. */
export async function letHappen(house: House, tree: SmallTree, one: Happening): Promise<void> {
  try {
    await happen(house, tree, one)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

async function happen(house: House, tree: SmallTree, one: Happening): Promise<void> {
  const by = localAdministrator
  const person = (index: number) => tree.persons[index % tree.persons.length]!
  switch (one.what) {
    case 'post':
      return takePost(house, tree, one)
    case 'end of a post': {
      const posting = await nth(house, sql`select id, person from people.live_posting order by id`, one.which)
      if (posting) await takeIn(house, { voided: [posting.id], touched: [posting.person] })
      return
    }
    case 'training': {
      const training = {
        contents: [
          ['union_work', 'union_work', 'social_work', 'job_specific', 'women_work'][one.content % 5]!,
        ],
        programme: 'Lớp',
        form: 'in_person',
        ended: at(one.ended),
        theory: one.periods,
        practice: 0,
        passed: one.passed || one.periods > 10,
      }
      await perform(house, by, recordTraining, { person: person(one.who), ...training })
      return
    }
    case 'void': {
      const training = await nth(
        house,
        sql`select id, person from records.live_training order by id`,
        one.which,
      )
      if (training) await perform(house, by, voidTraining, { training: training.id, reason: 'nhầm' })
      return
    }
    case 'revocation': {
      const training = await nth(
        house,
        sql`select id, person, ended from records.live_training order by id`,
        one.which,
      )
      if (!training) return
      const revoked = addDays(training.ended!, one.after)
      await perform(house, by, revokeTraining, { training: training.id, day: revoked, reason: 'gian lận' })
      return
    }
    case 'rule':
      return publish(house, one)
    case 'withdrawal': {
      const rule = await nth(
        house,
        sql`select id, id as person from schemes.rule r where source = id and not exists (select from platform.undone u where u.source = r.source) order by id`,
        one.which,
      )
      if (rule) await perform(house, by, withdrawRule, { rule: rule.id })
      return
    }
    default:
      return reorganise(house, one)
  }
}

/** Seats that some measure looks at, most of the time; now and then one that none does. */
const seats = [
  { level: 'branch', title: 'branch_head', fullTime: false },
  { level: 'commune', title: 'chair', fullTime: true },
  { level: 'district', title: 'specialist', fullTime: true },
  { level: 'branch', title: 'branch_head', fullTime: false },
  { level: 'commune', title: 'vice_chair', fullTime: false },
] as const

async function takePost(
  house: House,
  tree: SmallTree,
  one: Extract<Happening, { what: 'post' }>,
): Promise<void> {
  const { level, title, fullTime } = seats[one.title % seats.length]!
  const unit = await nth(
    house,
    sql`select distinct unit as id, unit as person from organization.description where level = ${level} order by 1`,
    one.where,
  )
  const person = tree.persons[one.who % tree.persons.length]!
  const from = at(one.from)
  const until = one.days === null ? null : addDays(from, one.days)
  const kind = one.planned && title === 'chair' ? ('planned' as const) : ('elected' as const)
  const rest = { fullTime, kind, term: null, decision: null }
  const posting = { id: newId(), person, unit: unit!.id, title, from, until, ...rest }
  await takeIn(house, { postings: [posting], touched: [person] })
}

async function takeIn(house: House, some: object): Promise<void> {
  const nothing = {
    persons: [],
    details: [],
    identifiers: [],
    mergers: [],
    postings: [],
    voided: [],
    touched: [],
  }
  await perform(house, localAdministrator, takeInPeople, { source: newId(), ...nothing, ...some })
}

async function publish(house: House, one: Extract<Happening, { what: 'rule' }>): Promise<void> {
  const measure = ['A', 'B', 'C', 'D'][one.measure % 4]!
  const shapes = [
    { contents: ['union_work', 'social_work'] },
    { contents: ['union_work'], validMonths: 18 },
    { contents: ['union_work', 'job_specific'], leastPeriods: 24, sumPeriods: true },
    { contents: ['union_work', 'social_work'], presentPost: true },
    {
      contents: ['union_work', 'women_work'],
      leastPeriods: 30,
      sumPeriods: true,
      presentPost: true,
      validMonths: 30,
    },
  ]
  const group = {
    A: { all: [{ fullTime: true }, { level: ['central', 'province', 'district', 'commune'] }] },
    B: { title: ['chair', 'vice_chair'] },
    C: { kind: ['planned'] },
    D: { all: [{ level: ['branch', 'commune'] }, { not: { title: ['chair'] } }] },
  }[measure]
  await perform(house, localAdministrator, publishRule, {
    scheme: 'de-an-1893',
    measure,
    since: at(one.since),
    group,
    qualifying: { ...shapes[one.shape % shapes.length], window: { from: '2016-01-01', until: '2024-12-31' } },
    basis: 'thử',
  })
}

type Reorganisation = Extract<Happening, { what: 'merge' | 'split' | 'move' | 'abolition' | 'undo' }>

async function reorganise(house: House, one: Reorganisation): Promise<void> {
  const by = localAdministrator
  if (one.what === 'undo') {
    const act = await nth(
      house,
      sql`
      select id, id as person from organization.act a where kind not in ('declare', 'open') and source is null
        and not exists (select from platform.undone u where u.source = a.id) order by seq desc`,
      one.which,
    )
    if (act) await perform(house, by, undoAct, { act: act.id })
    return
  }
  const on = at(one.day)
  const communes = (index: number) =>
    nth(
      house,
      sql`
    select d.unit as id, p.parent as person from organization.description d
    join organization.placement p on p.unit = d.unit and p.during @> ${on}::date
    where d.level = 'commune' and not d.holding and d.during @> ${on}::date order by d.unit`,
      index,
    )
  const record = (change: object) =>
    perform(house, by, recordAct, { day: on, title: one.what, changes: [change] })
  const into = (parent: string) => ({ level: 'commune', type: 'Xã', name: `Xã ${newId().slice(-5)}`, parent })
  if (one.what === 'merge') {
    const [first, second] = [await communes(one.one), await communes(one.other)]
    if (!first || !second || first.id === second.id) return
    await record({ do: 'merge', units: [first.id, second.id], into: into(first.person) })
    return
  }
  const commune = await communes(one.which)
  if (!commune) return
  if (one.what === 'split')
    await record({ do: 'split', unit: commune.id, into: [into(commune.person), into(commune.person)] })
  else if (one.what === 'abolition') await record({ do: 'abolish', unit: commune.id })
  else {
    const district = await nth(
      house,
      sql`
      select unit as id, unit as person from organization.description
      where level = 'district' and during @> ${on}::date order by unit`,
      one.to,
    )
    if (district) await record({ do: 'move', unit: commune.id, parent: district.id })
  }
}

function at(days: number): Day {
  return addDays('2015-06-01', days)
}

type Row = { id: string; person: string; ended?: Day }

async function nth(house: House, query: ReturnType<typeof sql>, index: number): Promise<Row | undefined> {
  const { rows } = await sql<Row>`${query}`.execute(house.db)
  return rows[index % Math.max(1, rows.length)]
}
