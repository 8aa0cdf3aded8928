import type { Area } from '#organization/area.ts'
import { setAreas } from '#organization/set-areas.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import { reformDay } from './seed-country.ts'

/**
 * What kinds of area the demo's provinces are, by their code since 1 July 2025: general knowledge, roughly, for something
 * to be seen. No official list was found; whoever uses Vun says it for her own communes.
 */
const kindsByProvince: Record<string, readonly Area[]> = {
  '01': ['urban', 'delta'],
  '04': ['mountain', 'border', 'ethnic'],
  '08': ['mountain', 'border', 'ethnic'],
  '11': ['mountain', 'border', 'ethnic'],
  '12': ['mountain', 'border', 'ethnic'],
  '14': ['mountain', 'border', 'ethnic'],
  '15': ['mountain', 'border', 'ethnic'],
  '19': ['mountain', 'ethnic', 'industrial'],
  '20': ['mountain', 'border', 'ethnic'],
  '22': ['border', 'island', 'industrial'],
  '24': ['midland', 'industrial'],
  '25': ['midland', 'mountain', 'ethnic'],
  '31': ['delta', 'island', 'industrial'],
  '33': ['delta', 'industrial'],
  '37': ['delta', 'religious'],
  '46': ['urban'],
  '48': ['urban', 'island'],
  '66': ['mountain', 'border', 'ethnic'],
  '68': ['mountain', 'ethnic', 'religious'],
  '75': ['industrial', 'border', 'religious'],
  '79': ['urban', 'industrial', 'island'],
  '80': ['delta', 'border', 'industrial'],
  '91': ['delta', 'border', 'island', 'religious'],
  '92': ['delta', 'urban'],
}

/** Provinces that are not named keep none, so that the matrix shows what is not said too. */
export async function seedAreas(house: House): Promise<void> {
  for (const [unit, kinds] of Object.entries(kindsByProvince))
    await perform(house, localAdministrator, setAreas, { unit, day: reformDay, kinds })
}
