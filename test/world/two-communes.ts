import { sql } from 'kysely'
import { declareUnits } from '#organization/declare-units.command.ts'
import { mintBranches } from '#organization/mint-branches.command.ts'
import { reformUnits } from '#organization/reform-units.command.ts'
import { type Actor, localAdministrator, nowhere, type Right, rights, type Scope } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import { idOf, newId } from '#platform/pure/id.ts'

/** Two communes of one province with two branches each, and a commune of another. */
export type TwoCommunes = Record<
  'province' | 'banMay' | 'mayOne' | 'mayTwo' | 'kheSim' | 'simOne' | 'simTwo' | 'elsewhere',
  string
>

const rows = [
  { level: 'province', code: '01', parentCode: null, type: 'Tỉnh', name: 'Tỉnh Sông Lành' },
  { level: 'province', code: '02', parentCode: null, type: 'Tỉnh', name: 'Tỉnh Núi Trăng' },
  { level: 'commune', code: '00001', parentCode: '01', type: 'Xã', name: 'Xã Bản Mây' },
  { level: 'commune', code: '00002', parentCode: '01', type: 'Xã', name: 'Xã Khe Sim' },
  { level: 'commune', code: '00003', parentCode: '02', type: 'Xã', name: 'Xã Đồi Thông' },
] as const

/** Declares them from 1 January 2015. */
export async function twoCommunes(house: House): Promise<TwoCommunes> {
  await perform(house, localAdministrator, declareUnits, { from: '2015-01-01', rows })
  const [province, banMay, kheSim, elsewhere] = await Promise.all(
    ['01', '00001', '00002', '00003'].map((code) => unitOf(house, code)),
  )
  const branch = (name: string, parent: string) => ({ id: newId(), name, parent, since: '2015-01-01' })
  const branches = [banMay!, kheSim!].flatMap((parent) => [
    branch('Thôn 1', parent),
    branch('Thôn 2', parent),
  ])
  await perform(house, localAdministrator, mintBranches, { branches, title: 'Chi hội' })
  const [mayOne, mayTwo, simOne, simTwo] = branches.map(({ id }) => id)
  return {
    ...{ province: province!, banMay: banMay!, kheSim: kheSim!, elsewhere: elsewhere! },
    ...{ mayOne: mayOne!, mayTwo: mayTwo!, simOne: simOne!, simTwo: simTwo! },
  }
}

/** The two communes of the first province become one on 1 July 2025. Answers with the new one. */
export async function mergeCommunes(house: House): Promise<string> {
  const units = [
    ...rows.filter(({ level, code }) => level === 'province' || code === '00003'),
    { level: 'commune', code: '00009', parentCode: '01', type: 'Xã', name: 'Xã Mây Sim' },
  ]
  const same = ['01', '02', '00003'].map((code) => ({
    level: code.length === 2 ? 'province' : 'commune',
    oldCode: code,
    newCode: code,
  }))
  const merged = ['00001', '00002'].map((oldCode) => ({ level: 'commune', oldCode, newCode: '00009' }))
  const input = { on: '2025-07-01', basis: 'thử', units, successions: [...same, ...merged] }
  await perform(house, localAdministrator, reformUnits, input)
  return unitOf(house, '00009')
}

/** Somebody whose rights hold at and under some units only. */
export function actorOver(may: Partial<Record<Right, readonly string[]>>): Actor {
  const scope = (right: Right): Scope => (may[right] ? { everywhere: false, units: may[right] } : nowhere)
  return {
    account: idOf('account', JSON.stringify(may)),
    name: 'Cán bộ thử',
    may: Object.fromEntries(rights.map((right) => [right, scope(right)])) as Actor['may'],
  }
}

async function unitOf(house: House, code: string): Promise<string> {
  const { rows: found } = await sql<{ unit: string }>`
    select unit from organization.description where code = ${code}`.execute(house.db)
  return found[0]!.unit
}
