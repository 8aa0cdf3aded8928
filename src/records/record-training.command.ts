import { z } from 'zod'
import { contents, forms } from '#curriculum/content.ts'
import { takePerson } from '#people/take-persons.step.ts'
import { type Change, command } from '#platform/command.ts'
import { DayText, Id } from '#platform/parse.ts'
import { nfc } from '#platform/pure/text.ts'
import { Refusal } from '#platform/refusal.ts'
import { addTrainings } from './training.store.ts'
import type { TrainingsChanged } from './training.ts'

const periods = z.number().min(0).max(2000).multipleOf(0.1).nullable().default(null)
const short = z
  .string()
  .max(300)
  .nullable()
  .default(null)
  .transform((text) => (text === null || nfc(text) === '' ? null : nfc(text)))

const Input = z
  .object({
    person: Id,
    contents: z.array(z.enum(contents)).min(1),
    programme: z.string().max(300).transform(nfc).pipe(z.string().min(1)),
    form: z.enum(forms),
    began: DayText.nullable().default(null),
    ended: DayText,
    theory: periods,
    practice: periods,
    passed: z.boolean(),
    paper: short,
    organiser: short,
  })
  .refine(({ began, ended }) => began === null || began <= ended, 'Đến ngày trước Từ ngày.')

/** Records that somebody went through a training; coverage follows at once. The training's id is the command's. */
export const recordTraining = command({
  name: 'records.record-training',
  input: Input,
  async run(change: Change, { person, ...said }) {
    if (said.ended > change.today)
      throw new Refusal('invalid', 'Lớp chưa kết thúc thì chưa ghi được kết quả.')
    const { id, identities } = await takePerson(change, person)
    const kinds = [...new Set(said.contents)]
    await addTrainings(change.trx, change.id, [{ ...said, id: change.id, person: id, contents: kinds }])
    const happening: TrainingsChanged = { name: 'records.trainings-changed', about: { persons: identities } }
    await change.tell(happening)
    return { training: change.id }
  },
})
