import type { WaitingUnit } from './waiting.query.ts'

type Chosen = { branches: { branch: string; to: string }[]; postings: { posting: string; to: string }[] }

/** What a form says of a split unit: for each branch and post where it goes, by its id; `rest` for those not chosen. */
export function placesChosen(
  { branches, posts }: Pick<WaitingUnit, 'branches' | 'posts'>,
  typed: Record<string, string | undefined>,
): Chosen {
  const placeOf = (id: string) => typed[id] || typed.rest || undefined
  return {
    branches: branches.flatMap(({ id }) => {
      const to = placeOf(id)
      return to ? [{ branch: id, to }] : []
    }),
    postings: posts.flatMap(({ posting }) => {
      const to = placeOf(posting)
      return to ? [{ posting, to }] : []
    }),
  }
}
