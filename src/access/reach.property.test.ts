import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isWithin } from '#organization/find-unit.query.ts'
import { recordAct } from '#organization/record-act.command.ts'
import type { ActChange } from '#organization/recorded-act.ts'
import { undoAct } from '#organization/undo-act.command.ts'
import { country } from '#organization/unit.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type Command, performIn } from '#platform/command.ts'
import type { Writer } from '#platform/database.ts'
import { addDays, type Day } from '#platform/pure/day.ts'
import { newId } from '#platform/pure/id.ts'
import { Refusal } from '#platform/refusal.ts'
import { closeHolding } from '#test/world/close-holding.ts'
import { type FreshDatabase, freshDatabase, testDay } from '#test/world/database.ts'
import { followSuccessions } from './follow.listener.ts'
import { reachOf } from './reach.query.ts'

/** One thing that happens to the tree; the numbers choose among the units that stand. */
type Happening = {
  kind: 'merge' | 'split' | 'move' | 'abolish' | 'close' | 'undo'
  one: number
  other: number
  under: number
}

const happening: fc.Arbitrary<Happening> = fc.record({
  kind: fc.constantFrom('merge', 'merge', 'merge', 'split', 'split', 'move', 'abolish', 'close', 'undo'),
  one: fc.nat(),
  other: fc.nat(),
  under: fc.nat(),
})

let world: FreshDatabase
beforeAll(async () => {
  world = await freshDatabase()
})
afterAll(() => world.close())

test('reach holds a closed unit if all that it became lies in reach, and never if some of it lies outside', async () => {
  const histories = fc.array(happening, { minLength: 3, maxLength: 14 })
  await fc.assert(
    fc.asyncProperty(histories, fc.nat(), fc.nat(), (history, first, second) =>
      undone(async (trx) => {
        const days = await live(trx, history)
        await judge(trx, days, [first, second])
      }),
    ),
    { numRuns: 30 },
  )
})

/** A tree of three provinces and nine communes, and what then happens to it: the last of it after today. */
async function live(trx: Writer, history: Happening[]): Promise<Day[]> {
  const provinces = [newId(), newId(), newId()]
  await act(trx, '2015-01-01', [
    ...provinces.map((id) => opening('province', country, id)),
    ...Array.from({ length: 9 }, (_, at) => opening('commune', provinces[at % 3]!)),
  ])
  const days = ['2015-01-01']
  for (const [at, one] of history.entries()) {
    const day = addDays(testDay, (at - history.length + 2) * 100)
    await happen(trx, day, one).catch(passRefusal)
    days.push(day)
  }
  return days
}

async function happen(trx: Writer, day: Day, { kind, one, other, under }: Happening): Promise<void> {
  if (kind === 'undo') return undoOne(trx, one)
  const held = pick(await standing(trx, day, true), one)
  if (kind === 'close') return held && run(trx, closeHolding, { unit: held.unit, day })
  const units = await standing(trx, day, false)
  const provinces = units.filter((unit) => unit.level === 'province')
  const unit = pick(units, one)!
  const peers = units.filter((peer) => peer.level === unit.level && peer.unit !== unit.unit)
  const place = (at: number) => (unit.level === 'province' ? country : (pick(provinces, at)?.unit ?? country))
  if (kind === 'move') return act(trx, day, [{ do: 'move', unit: unit.unit, parent: place(under) }])
  if (kind === 'abolish') return act(trx, day, [{ do: 'abolish', unit: unit.unit }])
  const into = { ...opening(unit.level, place(under)), do: undefined }
  const too = { ...opening(unit.level, place(other)), do: undefined }
  if (kind === 'split') return act(trx, day, [{ do: 'split', unit: unit.unit, into: [into, too] }])
  const peer = pick(peers, other)
  if (peer) await act(trx, day, [{ do: 'merge', units: [unit.unit, peer.unit], into }])
}

/** Reach as it is answered, beside reach as it is defined, on units and days that were. */
async function judge(trx: Writer, days: Day[], chosen: number[]): Promise<void> {
  const units = await standing(trx, testDay, false)
  const over = [...new Set(chosen.map((at) => pick(units, at)!.unit))]
  const { read } = await reachOf(
    trx,
    over.map((unit) => ({ unit, role: 'reader' })),
    testDay,
  )
  const listed = read.everywhere ? [] : read.units
  const defined = await definedReach(trx, over)
  expect(listed.filter((unit) => !over.includes(unit) && !defined.has(unit))).toEqual([])
  const actor = { ...localAdministrator, may: { ...localAdministrator.may, read } }
  const asking = { db: trx, actor, today: testDay, secrets: world.house.secrets }
  for (const unit of defined)
    for (const day of days) {
      if ((await standing(trx, day)).some((one) => one.unit === unit))
        expect(await isWithin(asking, 'read', unit, day), `${unit} on ${day}`).toBe(true)
    }
}

/** The closed units all of whose final successors lie at or under these today, step by step as the words say. */
async function definedReach(trx: Writer, over: string[]): Promise<Set<string>> {
  const { rows: edges } = await sql<{ old: string; new: string }>`
    select s.old, s.new from organization.live_succession s
    join organization.act a on a.id = s.act where a.day <= ${testDay}::date`.execute(trx)
  const { rows: under } = await sql<{ unit: string }>`
    select unit from organization.lineage
    where ancestor = any(${over}::uuid[]) and during @> ${testDay}::date`.execute(trx)
  const here = new Set(under.map((row) => row.unit))
  const now = new Set((await standing(trx, testDay)).map((row) => row.unit))
  const finals = (unit: string): string[] => {
    const next = edges.filter((edge) => edge.old === unit).map((edge) => edge.new)
    return next.length === 0 ? [unit] : next.flatMap(finals)
  }
  const closed = edges.map((edge) => edge.old).filter((unit) => !now.has(unit))
  return new Set(closed.filter((unit) => finals(unit).every((final) => here.has(final))))
}

type Standing = { unit: string; level: 'province' | 'commune'; holding: boolean }

async function standing(trx: Writer, day: Day, holding?: boolean): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select unit, level, holding from organization.description
    where during @> ${day}::date and level <> 'central' order by unit`.execute(trx)
  return rows.filter((row) => holding === undefined || row.holding === holding)
}

async function undoOne(trx: Writer, at: number): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from organization.act where day > '2015-01-01' order by seq desc`.execute(trx)
  const chosen = pick(rows, at)
  if (chosen) await run(trx, undoAct, { act: chosen.id })
}

function act(trx: Writer, day: Day, changes: object[]): Promise<void> {
  return run(trx, recordAct, { day, title: 'thử', changes: changes as ActChange[] })
}

function opening(level: 'province' | 'commune', parent: string, id = newId()) {
  return { do: 'open' as const, kind: 'territorial' as const, id, level, type: level, name: id, parent }
}

/** What is refused leaves no trace, as when its own transaction is rolled back. */
async function run<Input, Outcome>(trx: Writer, what: Command<Input, Outcome>, input: Input): Promise<void> {
  const house = { ...world.house, listeners: [followSuccessions] }
  await sql`savepoint before`.execute(trx)
  try {
    await performIn(trx, house, localAdministrator, what, input, { id: newId() })
  } catch (error) {
    await sql`rollback to savepoint before`.execute(trx)
    throw error
  }
}

function passRefusal(error: unknown): void {
  if (!(error instanceof Refusal)) throw error
}

function pick<One>(from: One[], at: number): One | undefined {
  return from[at % from.length]
}

class RolledBack extends Error {}

/** Each history on the same empty country. */
async function undone(work: (trx: Writer) => Promise<void>): Promise<void> {
  await world.house.db
    .transaction()
    .execute(async (trx) => {
      await work(trx)
      throw new RolledBack()
    })
    .catch((error: unknown) => {
      if (!(error instanceof RolledBack)) throw error
    })
}
