import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { Id } from '#platform/parse.ts'
import { Refusal } from '#platform/refusal.ts'
import { editionGround, periodsBefore } from '../edition-ground.query.ts'
import { likenessesOf } from '../likeness/likenesses.query.ts'
import { writtenIn } from '../likeness/likenesses-of-edition.query.ts'
import { asidesOf } from '../pieces.query.ts'
import { practicePolicyOn } from '../practice/practice-policy.query.ts'
import { recordStep, takeEdition } from './take-step.step.ts'
import { wrongWithEdition } from './wrong-with-edition.ts'

/** Hands an edition in for appraisal. It stands still from here on, until it is returned. */
export const submitEdition = command({
  name: 'curriculum.submit-edition',
  input: z.object({ edition: Id }),
  async run(change: Change, { edition }) {
    const { trx } = change
    const { piece } = await takeEdition(change, edition, 'submit')
    const before = await periodsBefore(trx, piece)
    const ground = await editionGround(trx, piece)
    const asides = await asidesOf(trx, edition)
    const alike = await likenessesOf({ db: trx, actor: change.actor }, writtenIn(ground))
    const open = alike.filter(({ kind, decision }) => kind !== 'topic' && decision === null)
    const wrong = [
      ...wrongWithEdition(ground, before, await practicePolicyOn(trx, change.today)),
      ...open.map(
        ({ one, other }) => `“${one.title}” có phần trùng với “${other.title}”; hãy xem và quyết định.`,
      ),
      ...(asides.length > 0 ? [`Còn ${asides.length} bản để riêng chưa gộp hoặc bỏ.`] : []),
    ]
    if (wrong.length > 0) throw new Refusal('invalid', `Chưa gửi thẩm định được. ${wrong[0]}`, wrong)
    await recordStep(change, edition, 'submit', { revision: ground.edition.id })
    return { edition }
  },
})
