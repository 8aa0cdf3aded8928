import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { foldChanges } from '#coverage/fold-changes.command.ts'
import { readSuccessionList, readUnitList } from '#organization/official-list.ts'
import { type PublishedUnits, publishedUnits } from '#organization/published-units.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import { Refusal } from '#platform/refusal.ts'
import branchHeads from '../../reference/curriculum/chi-hoi-truong-3-ngay.json' with { type: 'json' }
import basic from '../../reference/curriculum/nghiep-vu-4473.json' with { type: 'json' }
import { seedAreas } from '../seed/areas.ts'
import { demoScale, nationalScale, type Scale, sampleOf } from '../seed/country.ts'
import { seedElectives } from '../seed/electives.ts'
import { seedCountry } from '../seed/seed-country.ts'
import { seedProgrammes, type WrittenProgramme } from '../seed/seed-programmes.ts'
import { filePath, understand, WrongUsage } from './arguments.ts'
import { withHouse } from './house.ts'

/** Viet Nam in small, for whoever opens Vun the first time. */
export async function seedDemo(house: House, seed = 1): Promise<void> {
  await makeCountry(house, sampleOf(publishedUnits(), seed), demoScale, seed)
  await seedAreas(house)
  await seedProgrammes(house, programmes)
  await seedElectives(house)
}

/** The programmes that Vun ships, as they are written in `reference/curriculum`. */
const programmes = [branchHeads, basic] as unknown as WrittenProgramme[]

/** The whole nation from the published lists, for whoever measures. */
export async function seedNational(house: House, seed = 1): Promise<void> {
  await makeCountry(house, publishedUnits(), nationalScale, seed)
}

export async function seed(words: string[]): Promise<void> {
  const { values, positionals } = understand(
    words,
    {
      seed: { type: 'string' },
      before: { type: 'string' },
      after: { type: 'string' },
      succession: { type: 'string' },
    },
    1,
  )
  const number = Number(values.seed ?? '1')
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new WrongUsage('--seed phải là số nguyên từ 0 đến 65535')
  const [what] = positionals
  if (what !== 'demo' && what !== 'national') throw new WrongUsage('vun seed demo | national')
  await withHouse(async (house) => {
    await refuseUnlessEmpty(house)
    if (what === 'demo') return seedDemo(house, number)
    const { before, after, succession } = values
    const units =
      before && after && succession ? await officialFiles(before, after, succession) : publishedUnits()
    await makeCountry(house, units, nationalScale, number)
  })
}

/** Makes a country of these units, with its readings folded. */
export async function makeCountry(
  house: House,
  units: PublishedUnits,
  scale: Scale,
  seed: number,
): Promise<void> {
  const began = performance.now()
  await seedCountry(house, units, scale, seed, (done, of) => {
    process.stderr.write(`Dựng dữ liệu mẫu: ${done}/${of} tỉnh\n`)
  })
  await perform(house, localAdministrator, foldChanges, {})
  await sql`analyze`.execute(house.db)
  process.stderr.write(`Xong sau ${Math.round((performance.now() - began) / 1000)} giây.\n`)
}

async function refuseUnlessEmpty(house: House): Promise<void> {
  const { rows } = await sql`select from organization.unit offset 1 limit 1`.execute(house.db)
  if (rows.length > 0)
    throw new Refusal('conflict', 'Thư mục này đã có đơn vị; dữ liệu mẫu chỉ dựng trên thư mục trống.')
}

async function officialFiles(before: string, after: string, succession: string): Promise<PublishedUnits> {
  const text = (path: string) => readFile(filePath(path), 'utf8')
  return {
    before: readUnitList(await text(before)).rows,
    after: readUnitList(await text(after)).rows,
    succession: readSuccessionList(await text(succession)).rows,
  }
}
