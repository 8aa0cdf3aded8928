import { declareUnits } from '#organization/declare-units.command.ts'
import { mintBranches } from '#organization/mint-branches.command.ts'
import { officialUnits } from '#organization/official-units.query.ts'
import type { PublishedUnits } from '#organization/published-units.ts'
import { reformUnits } from '#organization/reform-units.command.ts'
import { country } from '#organization/unit.ts'
import { madeUpBranches } from '#people/made-up-villages.ts'
import { regionOf } from '#people/region.ts'
import { takeInPeople } from '#people/take-in-people.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { randomOf } from '#platform/pure/random.ts'
import { indexOf, seal } from '#platform/secrets.ts'
import { takeInTrainings } from '#records/take-in-trainings.command.ts'
import { lastDay, type Making } from './careers.ts'
import type { Scale } from './country.ts'
import { communeOf, officersOf, type SeededBranch, type SeededUnit } from './people-of.ts'
import { type Counter, newCounter, nextId } from './serial.ts'
import { makeTrainings } from './trainings.ts'

const start = '2004-01-01'
export const reformDay = '2025-07-01'
const basis = 'Nghị quyết 202/2025/QH15; Quyết định 19/2025/QĐ-TTg'

/** Makes a country: its units, the reform, and province by province its people; `told` hears how far it is. */
export async function seedCountry(
  house: House,
  units: PublishedUnits,
  scale: Scale,
  seed: number,
  told: (done: number, of: number) => void = () => undefined,
): Promise<void> {
  const by = localAdministrator
  await perform(house, by, declareUnits, { from: start, rows: units.before, basis })
  const standing = await officialUnits(house.db, start)
  await perform(house, by, reformUnits, {
    on: reformDay,
    basis,
    units: units.after,
    successions: units.succession,
  })
  const idOf = new Map(standing.map((unit) => [`${unit.level} ${unit.code}`, unit.id]))
  const under = Map.groupBy(
    units.before.map((row): SeededUnit => ({ id: idOf.get(`${row.level} ${row.code}`)!, row })),
    (unit) => unit.row.parentCode ?? '',
  )
  const counter = newCounter()
  const provinces = under.get('') ?? []
  let batch: Batch = {
    made: [officersOf(seed, counter, country, 'north', scale.centre, scale)],
    branches: [],
  }
  for (const [index, province] of provinces.entries()) {
    makeProvince(batch, under, province, scale, seed, counter)
    const last = index === provinces.length - 1
    if (!last && batch.made.reduce((sum, one) => sum + one.people.length, 0) < batchSize) continue
    const opened = batch.branches.map((branch) => ({ ...branch, since: start }))
    await perform(house, by, mintBranches, { branches: opened, title: `Chi hội của ${province.row.name}` })
    await takeIn(house, batch.made, scale, seed, counter)
    batch = { made: [], branches: [] }
    told(index + 1, provinces.length)
  }
}

/** What is taken in at once: enough people that deriving after them is not the larger part of the work. */
type Batch = { made: Making[]; branches: SeededBranch[] }
const batchSize = 100_000

function makeProvince(
  { made, branches }: Batch,
  under: Map<string, SeededUnit[]>,
  province: SeededUnit,
  scale: Scale,
  seed: number,
  counter: Counter,
): void {
  const region = regionOf(province.row.code)
  made.push(officersOf(seed, counter, province.id, region, scale.province, scale))
  for (const district of under.get(province.row.code) ?? []) {
    made.push(officersOf(seed, counter, district.id, region, scale.district, scale))
    for (const commune of under.get(district.row.code) ?? []) {
      const random = randomOf(seed, 'branches', commune.row.code)
      const names = madeUpBranches(random, { type: commune.row.type, region }, scale.branches)
      const own = names.map((name) => ({ id: nextId(seed, counter, 'branch'), name, parent: commune.id }))
      branches.push(...own)
      made.push(communeOf(seed, counter, commune, region, own, scale))
    }
  }
}

async function takeIn(
  house: House,
  made: Making[],
  scale: Scale,
  seed: number,
  counter: Counter,
): Promise<void> {
  const people = made.flatMap((one) => one.people)
  const postings = made.flatMap((one) => one.postings)
  const ids = people.map((person) => person.id)
  await perform(house, localAdministrator, takeInPeople, {
    source: newId(),
    persons: ids,
    details: made.flatMap((one) => one.details),
    identifiers: people.flatMap(({ id, serial, nationalId }) => [
      { person: id, kind: 'code', key: `VD${String(serial).padStart(6, '0')}`, sealed: null },
      {
        person: id,
        kind: 'national_id',
        key: `12:${indexOf(house.secrets, nationalId)}`,
        sealed: seal(house.secrets, nationalId),
      },
    ]),
    mergers: [],
    postings,
    voided: [],
    touched: ids,
  })
  const postsOf = Map.groupBy(postings, (posting) => posting.person)
  const trainings = ids.flatMap((person) => {
    const random = randomOf(seed, 'trainings', person)
    return makeTrainings(
      { seed, counter, random },
      person,
      postsOf.get(person) ?? [],
      scale.trainings,
      lastDay,
    )
  })
  await perform(house, localAdministrator, takeInTrainings, { source: newId(), trainings })
}
