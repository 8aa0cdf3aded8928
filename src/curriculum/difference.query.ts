import { z } from 'zod'
import { Id } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { differenceOf, type PartChange } from './difference.ts'
import { editionGround } from './edition-ground.query.ts'
import type { EditionGround } from './edition-ground.ts'
import { type EditionListed, getEdition, pieceOf } from './editions.query.ts'

/** What changed from one edition of a programme to another: what a lecturer reads who taught the older one. */
export const difference = query({
  name: 'curriculum.difference',
  input: z.object({ older: Id, newer: Id }),
  async run(
    asking: Asking,
    { older, newer }: { older: string; newer: string },
  ): Promise<{ older: EditionListed; newer: EditionListed; changes: PartChange[] }> {
    const [one, other] = await Promise.all([readEdition(asking, older), readEdition(asking, newer)])
    if (one.listed.programme !== other.listed.programme)
      throw new Refusal('invalid', 'Hai ấn bản phải thuộc cùng một chương trình.')
    return { older: one.listed, newer: other.listed, changes: differenceOf(one.ground, other.ground) }
  },
})

async function readEdition(
  asking: Asking,
  id: string,
): Promise<{ listed: EditionListed; ground: EditionGround }> {
  const listed = await getEdition(asking, id)
  return { listed, ground: await editionGround(asking.db, pieceOf(listed)) }
}
