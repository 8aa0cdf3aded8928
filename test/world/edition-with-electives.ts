import { createPiece } from '#curriculum/create-piece.command.ts'
import { createProgramme } from '#curriculum/create-programme.command.ts'
import type { PieceContent } from '#curriculum/piece.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import type { Day } from '#platform/pure/day.ts'
import { newId } from '#platform/pure/id.ts'
import { editionSaid, publish, topicSaid } from './small-programme.ts'

export type EditionWithElectives = { edition: string; compulsory: string; electives: string[] }

/** A programme of the centre, published on a day: a compulsory topic of 4 and 4 periods, and three electives out of which a province chooses two. */
export async function editionWithElectives(house: House, day: Day): Promise<EditionWithElectives> {
  const topic = async (title: string, theory: number, practice: number, summary = '') => {
    const id = newId()
    const content = { ...topicSaid(title, theory, practice), summary } as PieceContent
    await perform(house, localAdministrator, createPiece, { id, kind: 'topic', content })
    return id
  }
  const compulsory = await topic('Điều hành họp chi hội', 4, 4)
  const electives = [
    await topic(
      'Phụ nữ vùng cao',
      2,
      6,
      'Tự chọn. Vận động từng nhà ở những bản xa, nói tiếng của bản. Cả khi mưa lũ.',
    ),
    await topic('Phụ nữ ven biển', 2, 2, 'Sinh kế của gia đình ngư dân.'),
    await topic('Nữ công nhân', 3, 0),
  ]
  const edition = newId()
  const content = {
    ...editionSaid('Nghiệp vụ công tác Hội', [compulsory]),
    topics: [
      { topic: compulsory, compulsory: true },
      ...electives.map((one) => ({ topic: one, compulsory: false })),
    ],
    electives: 2,
  }
  await perform(house, localAdministrator, createProgramme, { edition, content })
  await publish(house, edition, day)
  return { edition, compulsory, electives }
}
