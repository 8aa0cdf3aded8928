import { Refusal } from './refusal.ts'

/**
 * What a role lets its holder do. `personnel` opens planned successors; `rules` publishes schemes and rules; `write`,
 * `appraise` and `approve` are those of programmes.
 */
export const rights = [
  'read',
  'edit',
  'administer',
  'personnel',
  'rules',
  'write',
  'appraise',
  'approve',
] as const
export type Right = (typeof rights)[number]

/**
 * Where a right holds: everywhere, or at and below these units. The units are the topmost ones that the actor
 * reaches today, closed units that went wholly into hers among them (design §3, scope).
 */
export type Scope = { everywhere: true } | { everywhere: false; units: readonly string[] }

export type Actor = {
  /** The account, or null for the local administrator at the command line and for jobs. */
  account: string | null
  name: string
  may: Record<Right, Scope>
}

export const nowhere: Scope = { everywhere: false, units: [] }
const everywhere: Scope = { everywhere: true }

/** Whoever sits at the machine itself: the command line and jobs act as this one. */
export const localAdministrator: Actor = {
  account: null,
  name: 'Quản trị tại máy',
  may: {
    read: everywhere,
    edit: everywhere,
    administer: everywhere,
    personnel: everywhere,
    rules: everywhere,
    write: everywhere,
    appraise: everywhere,
    approve: everywhere,
  },
}

/** Whether a right holds at least somewhere. */
export function holds(actor: Actor, right: Right): boolean {
  const scope = actor.may[right]
  return scope.everywhere || scope.units.length > 0
}

/** Refuses whoever does not hold the right over the whole country. */
export function requireEverywhere(actor: Actor, right: Right): void {
  if (!actor.may[right].everywhere) throw new Refusal('forbidden', 'Việc này cần quyền trên phạm vi cả nước.')
}
