import { reachOf } from '#access/reach.query.ts'
import type { Role } from '#access/role.ts'
import type { Actor } from '#platform/actor.ts'
import type { House } from '#platform/command.ts'
import { idOf } from '#platform/pure/id.ts'
import { type Reach, reached } from './plain.ts'
import type { World } from './world.ts'

/** Somebody with one role over one unit, as Vun knows her and as the plain definition does. */
export type Somebody = { actor: Actor; reach: Reach; own: string[] }

/** The account of a unit, with this role over it; a role over a unit that ended since was given before. */
export async function somebody(
  { db, today }: House,
  world: World,
  unit: string,
  role: Role,
): Promise<Somebody> {
  const account = world.accounts.get(unit) ?? { ...nobody, id: idOf('scope', 'account', unit) }
  const may = await reachOf(db, [{ unit: world.plain.units.get(unit)!.id, role }], today())
  return {
    actor: { account: account.id, name: account.name, may },
    reach: {
      read: reached(world.plain, [unit]),
      personnel: reached(world.plain, role === 'personnel' ? [unit] : []),
      administer: reached(world.plain, role === 'administrator' ? [unit] : []),
    },
    own: [account.id, account.login, account.name, account.grant],
  }
}

const nobody = { name: 'Cán bộ', login: '', grant: '' }
