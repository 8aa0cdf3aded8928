import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localAdministrator } from '#platform/actor.ts'
import { type Command, performIn } from '#platform/command.ts'
import type { Writer } from '#platform/database.ts'
import { addDays, type Day } from '#platform/pure/day.ts'
import { idOf } from '#platform/pure/id.ts'
import { Refusal } from '#platform/refusal.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { newUnit, open, openSmallCountry } from '#test/world/small-country.ts'
import { recordAct } from './record-act.command.ts'
import type { ActChange } from './recorded-act.ts'
import { deriveTree } from './tree.store.ts'
import { undoAct } from './undo-act.command.ts'
import { country, type Level, levels } from './unit.ts'

const runs = Number(process.env.VUN_PROPERTY_RUNS ?? 50)
const codes = [undefined, undefined, '91101', '91102', '911', '95101', '95102']

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
  await openSmallCountry(fresh.house)
})
afterAll(() => fresh.close())

/** One act; the numbers choose among what is there when its turn comes. */
type Step = { acts: Doing[]; day: number }
type Doing = { what: ActChange['do'] | 'undo'; one: number; two: number; above: number; code: number }

const doing: fc.Arbitrary<Doing> = fc.record({
  what: fc.constantFrom('open', 'rename', 'move', 'merge', 'merge', 'split', 'abolish', 'abolish', 'undo'),
  one: fc.nat({ max: 40 }),
  two: fc.nat({ max: 40 }),
  above: fc.nat({ max: 40 }),
  code: fc.nat({ max: codes.length - 1 }),
})
const step: fc.Arbitrary<Step> = fc.record({
  acts: fc.array(doing, { minLength: 1, maxLength: 2 }),
  day: fc.nat({ max: 8 }),
})

type Known = { id: string; level: Level }
/** What a run has made so far: its acts that count, and how many were done in all. */
type Grown = { acts: string[]; done: number }

test('whatever acts are recorded, for whatever days, in whatever order, and undone: the tree is one and the same', async () => {
  let done = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      done += await inRolledBack(async (trx) => {
        const grown: Grown = { acts: [], done: 0 }
        for (const [index, one] of steps.entries()) await take(trx, grown, one, index)
        return grown.done
      })
    }),
    { numRuns: runs, endOnFailure: true },
  )
  // Were most of them refused, nothing would have been tried; about half are done.
  expect(done / runs).toBeGreaterThan(2)
}, 600_000)

async function take(trx: Writer, grown: Grown, { acts, day }: Step, index: number): Promise<void> {
  const before = await derived(trx)
  if (acts[0]!.what === 'undo') {
    const act = pick(grown.acts, acts[0]!.one)
    if (act && (await isDone(trx, undoAct, { act }, idOf('undo', String(index))))) {
      grown.acts = grown.acts.filter((one) => one !== act)
      await hold(trx)
    }
    return
  }
  const on = addDays('2016-01-01', day * 100)
  const units = await unitsOf(trx, on)
  const changes = acts.flatMap((one) => changeOf(units, one) ?? [])
  const id = idOf('act', String(index))
  const input = { day: on, title: `Việc ${index}`, changes }
  if (changes.length === 0 || !(await isDone(trx, recordAct, input, id))) return
  grown.done++
  await hold(trx)
  await undoneLeavesNoTrace(trx, id, before, index)
  grown.acts.push(id)
}

/** (b) What was derived where the act touched is what is derived from all acts; (a) every unit hangs somewhere, always, and ends once. */
async function hold(trx: Writer): Promise<void> {
  const small = await derived(trx)
  await deriveTree(trx, 'all')
  expect(await derived(trx)).toEqual(small)
  const { rows } = await sql`
    select d.unit, d.name, d.during, p.during as hung from organization.description d
    left join (select unit, range_agg(during) as during from organization.placement group by unit) p using (unit)
    where d.unit <> ${country} and not coalesce(p.during, '{}') @> d.during`.execute(trx)
  expect(rows).toEqual([])
  const endedTwice = await sql`
    select unit from organization.live_effect where standing in ('closed', 'holding')
    group by unit having count(*) > 1`.execute(trx)
  expect(endedTwice.rows).toEqual([])
}

/** (c) Undone at once, it is as if it had not been. */
async function undoneLeavesNoTrace(trx: Writer, act: string, before: unknown, index: number): Promise<void> {
  await sql`savepoint undoing`.execute(trx)
  await perform(trx, undoAct, { act }, idOf('undone', String(index)))
  expect(await derived(trx)).toEqual(before)
  await sql`rollback to savepoint undoing`.execute(trx)
}

function changeOf(units: Known[], { what, one, two, above, code: at }: Doing): ActChange | undefined {
  const unit = pick(units, one)!
  const alike = units.filter(({ level }) => level === unit.level)
  const higher = units.filter(({ level }) => levels.indexOf(level) < levels.indexOf(unit.level))
  const [other, parent] = [pick(alike, two)!, pick(higher, above)?.id ?? country]
  const code = codes[at]
  const made = (given: string | undefined, under = parent) =>
    newUnit(unit.level, 'Loại', `Đơn vị ${one}.${two}`, given, under)
  if (what === 'open') return open(unit.level, 'Loại', `Đơn vị ${one}`, code, parent)
  if (what === 'rename') return { do: what, unit: unit.id, name: `Tên ${two}`, ...(code && { code }) }
  if (what === 'move') return { do: what, unit: unit.id, parent }
  if (what === 'merge') return { do: what, units: [unit.id, other.id], into: made(code) }
  if (what === 'split')
    return { do: what, unit: unit.id, into: [made(code), made(undefined, pick(higher, two)?.id)] }
  return what === 'abolish' ? { do: what, unit: unit.id } : undefined
}

/** Whether it was done; a refusal is an answer like another, anything else is a bug. */
async function isDone<Input, Outcome>(
  trx: Writer,
  what: Command<Input, Outcome>,
  input: Input,
  id: string,
): Promise<boolean> {
  await sql`savepoint doing`.execute(trx)
  try {
    await perform(trx, what, input, id)
    return true
  } catch (error) {
    await sql`rollback to savepoint doing`.execute(trx)
    if (error instanceof Refusal) return false
    throw error
  }
}

function perform<Input, Outcome>(trx: Writer, what: Command<Input, Outcome>, input: Input, id: string) {
  return performIn(trx, fresh.house, localAdministrator, what, what.input.parse(input), { id })
}

/** Every row of what is derived, as sets. */
async function derived(trx: Writer): Promise<unknown> {
  const rowsOf = (table: string) => sql`
    (select array_agg(t::text order by t::text collate "C") from ${sql.table(table)} t)`
  const tables = ['description', 'continuation', 'placement', 'lineage'].map((name) =>
    rowsOf(`organization.${name}`),
  )
  const { rows } = await sql`select jsonb_build_array(${sql.join(tables)}) as rows`.execute(trx)
  return rows[0]
}

/** The units that stand on a day and wait for nothing. */
async function unitsOf(trx: Writer, on: Day): Promise<Known[]> {
  const { rows } = await sql<Known>`
    select d.unit as id, d.level from organization.description d
    where not d.holding and d.during @> ${on}::date and d.unit <> ${country} order by d.unit`.execute(trx)
  return rows
}

function pick<One>(among: One[], at: number): One | undefined {
  return among[at % Math.max(1, among.length)]
}

class RolledBack extends Error {}

async function inRolledBack<Result>(work: (trx: Writer) => Promise<Result>): Promise<Result> {
  let result: { of: Result } | undefined
  const rolling = fresh.house.db.transaction().execute(async (trx) => {
    result = { of: await work(trx) }
    throw new RolledBack()
  })
  await rolling.catch((error) => {
    if (!(error instanceof RolledBack)) throw error
  })
  return result!.of
}
