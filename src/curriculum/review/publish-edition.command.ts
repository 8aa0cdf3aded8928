import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { DayText, Id } from '#platform/parse.ts'
import { editionGround } from '../edition-ground.query.ts'
import type { EditionGround, Revision } from '../edition-ground.ts'
import { addPublication } from '../piece.store.ts'
import { keepPinned } from '../search/lesson-text.store.ts'
import { recordStep, takeEdition } from './take-step.step.ts'

/** Publishes an approved edition from a day on (today, when left out): all of its texts are pinned and stand for ever. */
export const publishEdition = command({
  name: 'curriculum.publish-edition',
  input: z.object({ edition: Id, day: DayText.optional() }),
  async run(change: Change, { edition, day = change.today }) {
    const { trx } = change
    const { piece, steps } = await takeEdition(change, edition, 'publish')
    const approval = steps.findLast(({ kind }) => kind === 'approve')
    const { edition: said, topics, materials } = await editionGround(trx, piece)
    const texts = [said, ...topics.map(({ revision }) => revision), ...materials]
    const pins = texts.map(({ piece: of, id: revision }) => ({ piece: of, revision }))
    const decision = String(approval?.details.decision ?? '')
    await addPublication(trx, { source: change.id, edition, day, decision }, pins)
    await keepPinned(trx, lessonsOf(topics, materials))
    await recordStep(change, edition, 'publish', { day })
    return { edition, day }
  },
})

function lessonsOf(topics: EditionGround['topics'], materials: EditionGround['materials']) {
  const said =
    (kind: 'topic' | 'material') =>
    ({ id, piece, content }: Revision) => ({ revision: id, piece, kind, content })
  return [...topics.map(({ revision }) => said('topic')(revision)), ...materials.map(said('material'))]
}
