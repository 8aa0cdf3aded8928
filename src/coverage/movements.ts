/** How a person can move a rate between two days. */
export const movements = ['entered_group', 'left_group', 'became_covered', 'no_longer_covered'] as const
export type Movement = (typeof movements)[number]
