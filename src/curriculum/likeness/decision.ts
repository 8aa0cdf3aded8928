/** What was decided about two texts: to join them, to use one of them by reference, or to keep both. */
export const decisions = ['merge', 'reuse', 'keep'] as const

export type Decision = { decision: (typeof decisions)[number]; why: string; byName: string }
