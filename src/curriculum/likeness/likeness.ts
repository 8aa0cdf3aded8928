import type { Comparison } from '../overlap/compare.ts'

/** Parts of two texts stand in each other, or (`topic`, a hint only) both seem to treat one topic in other words. */
export type LikenessKind = Exclude<Comparison['kind'], 'none'> | 'topic'

/**
 * Two texts as they were compared. Shares, 0 to 1, are of the syllables of each; `nearness`, 0 to 1, is of their terms, and
 * 0 where parts stand in each other; passages are characters of what `overlapText` says.
 */
export type Likeness = {
  one: Named
  other: Named
  kind: LikenessKind
  shareOne: number
  shareOther: number
  nearness: number
  passages: { a: [number, number]; b: [number, number] }[]
}

/** Copies and shared parts on which nobody decided yet, those that somebody decided, or hints at one topic in other words. */
export const likenessSides = ['open', 'decided', 'hints'] as const

/** Which text of which topic or material. */
export type Named = { piece: string; revision: string }

/** The same seen from the other text. */
export function turned<Like extends Likeness>(like: Like): Like {
  const { one, other, shareOne, shareOther, passages } = like
  return {
    ...like,
    ...{ one: other, other: one, shareOne: shareOther, shareOther: shareOne },
    passages: passages.map(({ a, b }) => ({ a: b, b: a })),
  }
}

/** The most alike first: parts of one another before mere hints. */
export function byLikeness(one: Likeness, other: Likeness): number {
  return strength(other) - strength(one)
}

function strength({ kind, shareOne, shareOther, nearness }: Likeness): number {
  return kind === 'topic' ? nearness - 1 : Math.max(shareOne, shareOther)
}
