import { recordAct } from '#organization/record-act.command.ts'
import type { ActChange } from '#organization/recorded-act.ts'
import { type Actor, localAdministrator, nowhere, type Right, rights } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import type { Day } from '#platform/pure/day.ts'

/** The units of the small country, by name, as they stand from its first day. */
export type SmallCountry = {
  may: string
  suong: string
  suoiTrong: string
  doiThong: string
  naLau: string
  phiengLuong: string
  gio: string
  namCai: string
  bien: string
  dao: string
  banChai: string
}

export const countryFrom: Day = '2015-01-01'

/** Opens two provinces with their districts, communes and branches: the same in every test that asks for them. */
export async function openSmallCountry(house: House): Promise<SmallCountry> {
  const { opened } = await record(house, countryFrom, [
    open('province', 'Tỉnh', 'Tỉnh Mây', '91', 'VN'),
    open('district', 'Huyện', 'Huyện Sương', '911', '91'),
    open('commune', 'Xã', 'Xã Suối Trong', '91101', '911'),
    open('commune', 'Xã', 'Xã Đồi Thông', '91102', '911'),
    open('branch', 'Chi hội', 'Nà Lầu', undefined, '91101'),
    open('branch', 'Chi hội', 'Phiêng Luông', undefined, '91101'),
    open('district', 'Huyện', 'Huyện Gió', '912', '91'),
    open('commune', 'Xã', 'Xã Nậm Cải', '91201', '912'),
    open('province', 'Tỉnh', 'Tỉnh Biển', '92', 'VN'),
    open('district', 'Huyện', 'Huyện Đảo', '921', '92'),
    open('commune', 'Xã', 'Xã Bãn Chài', '92101', '921'),
  ])
  const [may, suong, suoiTrong, doiThong, naLau, phiengLuong, gio, namCai, bien, dao, banChai] = opened.map(
    (unit) => unit.id,
  )
  return {
    ...{ may, suong, suoiTrong, doiThong, naLau, phiengLuong },
    ...{ gio, namCai, bien, dao, banChai },
  } as SmallCountry
}

export type Written = Extract<ActChange, { do: 'open' }>
type Level = Written['level']

/** The change that opens a unit. */
export function open(
  level: Level,
  type: string,
  name: string,
  code: string | undefined,
  parent: string,
): ActChange {
  return { do: 'open', ...newUnit(level, type, name, code, parent), kind: 'territorial' }
}

/** A unit that a merger or a split opens. */
export function newUnit(
  level: Level,
  type: string,
  name: string,
  code: string | undefined,
  parent: string,
): Omit<Written, 'do' | 'kind'> {
  return { level, type, name, ...(code !== undefined && { code }), parent }
}

/** Records an act as an actor, by default the one who may everything. */
export async function record(
  house: House,
  day: Day,
  changes: ActChange[],
  actor: Actor = localAdministrator,
): ReturnType<typeof recordAct.run> {
  const input = { day, title: 'Sắp xếp', basis: 'Nghị quyết', changes }
  return (await perform(house, actor, recordAct, input)).outcome
}

/** Somebody who holds these rights at and below these units, and no others. */
export function actorOver(units: string[], held: readonly Right[]): Actor {
  const may = Object.fromEntries(
    rights.map((right) => [right, held.includes(right) ? { everywhere: false, units } : nowhere]),
  )
  return { account: null, name: 'Người của đơn vị', may: may as Actor['may'] }
}
