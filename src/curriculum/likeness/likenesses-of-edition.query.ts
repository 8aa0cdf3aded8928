import { z } from 'zod'
import { Id } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import { editionGround } from '../edition-ground.query.ts'
import type { EditionGround } from '../edition-ground.ts'
import { getPiece } from '../pieces.query.ts'
import { type FoundLikeness, likenessesOf } from './likenesses.query.ts'

/** What the topics and materials of an edition that the asker works on are like: copies, parts that stand elsewhere, hints. */
export const likenessesOfEdition = query({
  name: 'curriculum.overlaps',
  input: z.object({ edition: Id }),
  async run(asking: Asking, { edition }): Promise<FoundLikeness[]> {
    const piece = await getPiece(asking, edition, 'edition')
    return likenessesOf(asking, writtenIn(await editionGround(asking.db, piece)))
  },
})

/** The pieces whose texts are compared. */
export function writtenIn({ topics, materials }: EditionGround): string[] {
  return [...topics.map(({ revision }) => revision.piece), ...materials.map(({ piece }) => piece)]
}
