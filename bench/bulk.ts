import { sql } from 'kysely'
import { foldChanges } from '#coverage/fold-changes.command.ts'
import { readingsOf } from '#coverage/reading.query.ts'
import { recomputeCoverage } from '#coverage/recompute-coverage.command.ts'
import { publishedUnits } from '#organization/published-units.ts'
import { reformUnits } from '#organization/reform-units.command.ts'
import { undoAct } from '#organization/undo-act.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import { addDays } from '#platform/pure/day.ts'
import { newId } from '#platform/pure/id.ts'
import { between, pick, type Random, randomOf } from '#platform/pure/random.ts'
import { takeInTrainings } from '#records/take-in-trainings.command.ts'
import type { Training } from '#records/training.ts'
import type { Limits } from './limits.ts'
import { type Measured, type Name, once } from './measure.ts'
import { undoneTrainings } from './undone-trainings.ts'

const by = localAdministrator

/** The heavy days: everything computed again, the reform undone and done again as one act, a million trainings more. */
export async function benchBulk(house: House, limits: Limits): Promise<Measured[]> {
  const seconds = (name: Name, ms: number, note: string): Measured => ({
    name,
    value: ms / 1000,
    ratio: ms / limits.insert,
    note,
  })
  let differed = 0
  const rebuild = await once(async () => {
    const { outcome } = await perform(house, by, recomputeCoverage, {})
    differed = outcome.standing + outcome.attendance + outcome.readings
  })
  const asked = await someReadings(house)
  const before = await asked()
  const undone = await once(async () => perform(house, by, undoAct, { act: await theReform(house) }))
  const done = await once(() => perform(house, by, reformUnits, reform()))
  const same = JSON.stringify(await asked()) === JSON.stringify(before)
  await perform(house, by, foldChanges, {})
  const { written, folded } = await millionTrainings(house)
  return [
    seconds('rebuild of all coverage', rebuild, `${differed} rows differed`),
    seconds('the reform undone, on the nation', undone, ''),
    seconds(
      'the reform as one act, on the nation',
      done,
      `1,000 readings before and after: ${same ? 'identical' : 'DIFFERENT'}`,
    ),
    seconds(
      'a million trainings in bulk, with their coverage',
      written,
      `every reading right from then on; folded by the job in another ${Math.round(folded / 1000)} s`,
    ),
  ]
}

async function theReform({ db }: House): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from organization.act a where kind = 'reform'
      and not exists (select from platform.undone u where u.source = a.id)`.execute(db)
  return rows[0]!.id
}

function reform() {
  const { after, succession } = publishedUnits()
  return { on: '2025-07-01', basis: 'Nghị quyết 202/2025/QH15', units: after, successions: succession }
}

/** 1,000 random (unit, measure, day) of units that stood before the reform; those it opens are new ones each time. */
async function someReadings({ db }: House): Promise<() => Promise<unknown>> {
  const { rows } = await sql<{ unit: string }>`
    select distinct unit from organization.description where lower(during) < '2025-07-01' order by unit`.execute(
    db,
  )
  const random = randomOf(1, 'readings')
  const wanted = Array.from({ length: 1_000 }, () => ({
    units: [pick(random, rows).unit],
    measures: [between(random, 1, 6)],
    days: [addDays('2019-01-01', between(random, 0, 2_900))],
  }))
  return () => readingsOf(db, wanted)
}

/** Taken in by quarters of the country, each of its own people, then folded; taken back when the clocks have stopped. */
async function millionTrainings(house: House): Promise<{ written: number; folded: number }> {
  const { rows } = await sql<{ person: string }>`
    select distinct person from people.tenure order by person limit 250000`.execute(house.db)
  const random = randomOf(1, 'bulk')
  const sources: string[] = []
  let written = 0
  for (let quarter = 0; quarter < 4; quarter++) {
    const source = newId()
    const trainings = Array.from({ length: 250_000 }, (_, at) =>
      someTraining(random, rows[quarter * 62_500 + (at % 62_500)]!.person),
    )
    sources.push(source)
    written += await once(() => perform(house, by, takeInTrainings, { source, trainings }))
  }
  const folded = await once(() => perform(house, by, foldChanges, {}))
  for (const source of sources) await perform(house, by, undoneTrainings, { source })
  await perform(house, by, foldChanges, {})
  return { written, folded }
}

function someTraining(random: Random, person: string): Training {
  const ended = addDays('2019-01-01', between(random, 0, 2_500))
  return {
    ...{ id: newId(), person, contents: ['union_work'], programme: 'Lớp đo tốc độ', form: 'in_person' },
    ...{ began: ended, ended, theory: 8, practice: 8, passed: true, paper: null, organiser: null },
  }
}
