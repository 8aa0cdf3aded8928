import { z } from 'zod'
import { Id } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import { editionGround } from './edition-ground.query.ts'
import type { EditionGround } from './edition-ground.ts'
import { type FoundOverlap, overlapsOf } from './overlaps.query.ts'
import { getPiece } from './pieces.query.ts'

/** Where else stand parts of the topics and materials of an edition that the asker works on. */
export const overlapsOfEdition = query({
  name: 'curriculum.overlaps',
  input: z.object({ edition: Id }),
  async run(asking: Asking, { edition }): Promise<FoundOverlap[]> {
    const piece = await getPiece(asking, edition, 'edition')
    return overlapsOf(asking, writtenIn(await editionGround(asking.db, piece)))
  },
})

/** The pieces whose texts are compared. */
export function writtenIn({ topics, materials }: EditionGround): string[] {
  return [...topics.map(({ revision }) => revision.piece), ...materials.map(({ piece }) => piece)]
}
