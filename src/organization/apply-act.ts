import type { Change } from '#platform/command.ts'
import { takeTree } from '#platform/lock.ts'
import { addAct, addEffects, addSuccessions, addUnits } from './act.store.ts'
import type { Act, Effect, MintedUnit, Succession, TreeChanged } from './act.ts'
import { deriveTree } from './tree.store.ts'

/** Records an act with all it says, derives the tree again where it touches it, and tells the folders above. */
export async function applyAct(
  change: Change,
  act: Act,
  said: { units: MintedUnit[]; effects: Effect[]; successions: Succession[] },
): Promise<void> {
  const { trx } = change
  await takeTree(trx)
  await addAct(trx, act)
  await addUnits(trx, act.id, said.units)
  await addEffects(trx, act.id, said.effects)
  await addSuccessions(trx, act.id, said.successions)
  await tellTreeChanged(change, act.id, [...new Set(said.effects.map((effect) => effect.unit))])
}

/** Derives the tree again at and below these units, and tells who must follow. */
export async function tellTreeChanged(change: Change, act: string, touched: string[] | 'all'): Promise<void> {
  const units = await deriveTree(change.trx, touched)
  const happening: TreeChanged = { name: 'organization.tree-changed', about: { units, act } }
  await change.tell(happening)
}
