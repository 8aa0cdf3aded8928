import type { Change } from '#platform/command.ts'
import { takeTree } from '#platform/lock.ts'
import { addAct, addEffects, addSuccessions, addUnits } from './act.store.ts'
import type { Act, Effect, MintedUnit, Succession, TreeChanged } from './act.ts'
import { deriveTree } from './tree.store.ts'

/** What an act says: units it opens, what it says of these and others, and who takes over from whom. */
export type SaidByAct = { units: MintedUnit[]; effects: Effect[]; successions: Succession[] }

/** Records an act with all it says, derives the tree again where it touches it, and tells the folders above. */
export async function applyAct(change: Change, act: Act, said: SaidByAct): Promise<void> {
  await writeAct(change, act, said)
  await tellTreeChanged(change, act.id, [...new Set(said.effects.map((effect) => effect.unit))])
}

/** The first half of it: for who has more to write before the tree is derived again (`tellTreeChanged`). */
export async function writeAct({ trx }: Change, act: Act, said: SaidByAct): Promise<void> {
  await takeTree(trx)
  await addAct(trx, act)
  await addUnits(trx, act.id, said.units)
  await addEffects(trx, act.id, said.effects)
  await addSuccessions(trx, act.id, said.successions)
}

/** Derives the tree again at and below these units, and tells who must follow. */
export async function tellTreeChanged(change: Change, act: string, touched: string[] | 'all'): Promise<void> {
  const units = await deriveTree(change.trx, touched)
  const happening: TreeChanged = { name: 'organization.tree-changed', about: { units, act } }
  await change.tell(happening)
}
