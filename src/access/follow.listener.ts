import type { TreeChanged } from '#organization/act.ts'
import { listener } from '#platform/happening.ts'
import { addFormerUnits } from './former.store.ts'

/** When units end or move, whoever holds a role over the place may reach what went into it. */
export const followSuccessions = listener<TreeChanged>('organization.tree-changed', ({ trx }, { units }) =>
  addFormerUnits(trx, units),
)
