import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { DayText, Id } from '#platform/parse.ts'
import type { Day } from '#platform/pure/day.ts'
import { Refusal } from '#platform/refusal.ts'
import { dayText } from '#web/numbers.ts'
import { findEdition } from '../editions.query.ts'
import { text } from '../text.ts'
import { maySucceed } from './retirement.ts'
import { recordStep, takeEdition } from './take-step.step.ts'

/** Takes an edition out of use from a day on, naming what follows it, if anything does: another edition in use. */
export const retireEdition = command({
  name: 'curriculum.retire-edition',
  input: z.object({ edition: Id, day: DayText.optional(), successor: Id.optional(), why: text }),
  async run(change: Change, { edition, day = change.today, successor, why }) {
    const { steps } = await takeEdition(change, edition, 'retire')
    const since = steps.findLast(({ kind }) => kind === 'publish')?.details.day as Day
    if (day < since)
      throw new Refusal(
        'invalid',
        `Ngày thôi áp dụng phải từ ngày ban hành ${dayText(since)} trở đi. Hãy chọn lại ngày.`,
      )
    if (successor) await requireSuccessor(change, edition, successor)
    await recordStep(change, edition, 'retire', { day, successor: successor ?? null, why })
    return { edition, day }
  },
})

async function requireSuccessor({ trx, actor }: Change, edition: string, id: string): Promise<void> {
  const successor = await findEdition({ db: trx, actor }, id)
  if (successor && maySucceed(edition, successor)) return
  throw new Refusal(
    'invalid',
    'Bản thay thế phải là một ấn bản khác đang dùng. Hãy ban hành bản thay thế trước, hoặc để trống.',
  )
}
