import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { DayText, Id } from '#platform/parse.ts'
import { recordStep, takeEdition } from './take-step.step.ts'
import { text } from './text.ts'

/** Takes an edition out of use from a day on, naming what follows it, if anything does. */
export const retireEdition = command({
  name: 'curriculum.retire-edition',
  input: z.object({ edition: Id, day: DayText.optional(), successor: Id.optional(), why: text }),
  async run(change: Change, { edition, day = change.today, successor, why }) {
    await takeEdition(change, edition, 'retire')
    await recordStep(change, edition, 'retire', { day, successor: successor ?? null, why })
    return { edition, day }
  },
})
