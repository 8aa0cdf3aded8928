import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { declareUnits } from '#organization/declare-units.command.ts'
import { readSuccessionList, readUnitList } from '#organization/official-list.ts'
import { reformUnits } from '#organization/reform-units.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import { packageRoot } from '#platform/package-root.ts'

/** The official lists and the workbook that stand beside the project where it is checked at real scale. */
export const officialFolder = join(packageRoot, '../shared/data')
export const officialDataIsThere = existsSync(officialFolder)

export function officialText(file: string): string {
  return readFileSync(join(officialFolder, file), 'utf8')
}

export async function declareBefore(house: House): Promise<void> {
  const { rows } = readUnitList(officialText('units-until-2025-06-30.csv'))
  await perform(house, localAdministrator, declareUnits, { from: '2015-01-01', rows })
}

export async function reform(house: House): Promise<string> {
  const units = readUnitList(officialText('units-from-2025-07-01.csv')).rows
  const successions = readSuccessionList(officialText('succession-2025-07-01.csv')).rows
  const input = { on: '2025-07-01', basis: '202/2025/QH15', units, successions }
  return (await perform(house, localAdministrator, reformUnits, input)).outcome.act
}
