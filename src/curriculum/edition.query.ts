import { z } from 'zod'
import { holds } from '#platform/actor.ts'
import { Id } from '#platform/parse.ts'
import { addMonths, type Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import { editionGround, periodsBefore } from './edition-ground.query.ts'
import type { EditionGround } from './edition-ground.ts'
import { type EditionListed, getEdition, lawsChanged, pieceOf } from './editions.query.ts'
import type { Periods } from './periods.ts'
import { type Aside, asidesShown } from './piece.query.ts'
import { isWorkedOnBy } from './pieces.query.ts'
import { practicePolicyOn } from './practice/practice-policy.query.ts'
import type { PracticePolicy } from './practice/practice-policy.ts'
import { type EditionNamed, type Retirement, retirementOf, successorsOf } from './review/retirement.query.ts'
import { getSheet } from './review/sheets.ts'
import { type Step, stepsOf } from './review/steps.query.ts'
import { wrongWithEdition } from './review/wrong-with-edition.ts'

/** An edition with everything in it, and what may be done with it next. */
export type EditionShown = EditionListed &
  Pick<EditionGround, 'topics' | 'materials'> & {
    /** The newest text of a draft, on which a change is based. */
    revision: string
    /** Those of the edition published before, to compare the practice share with. */
    before: Periods | null
    /** What is asked of its practice: on the day it was published, of a draft today. */
    policy: PracticePolicy
    /** What keeps a draft from being submitted; only for who works on it, as are steps and texts kept aside. */
    wrong: string[]
    steps: Step[]
    asides: Aside[]
    worked: boolean
    /** From this day on, and for these reasons, it is to be looked at again. */
    due: { day: Day | null; laws: { law: string; day: Day; what: string }[] }
    retired: Retirement | null
    /** What may take its place; only for who may retire it now. */
    successors: EditionNamed[]
  }

export const edition = query({
  name: 'curriculum.edition',
  input: z.object({ edition: Id }),
  async run(asking: Asking, { edition: id }): Promise<EditionShown> {
    const listed = await getEdition(asking, id)
    const { db } = asking
    const { since } = listed
    const piece = pieceOf(listed)
    const ground = await editionGround(db, piece)
    const before = (await periodsBefore(db, piece)) ?? null
    const policy = await practicePolicyOn(db, since ?? asking.today)
    const worked = await isWorkedOnBy(asking, id)
    return {
      ...listed,
      topics: ground.topics,
      materials: ground.materials,
      revision: ground.edition.id,
      before,
      policy,
      wrong: worked && since === null ? wrongWithEdition(ground, before ?? undefined, policy) : [],
      steps: worked ? await stepsOf(db, id) : [],
      asides: worked && holds(asking.actor, 'write') ? await asidesShown(db, ground.edition) : [],
      worked,
      due: {
        day: since && addMonths(since, getSheet(since).dueMonths),
        laws: since ? await lawsChanged(db, id) : [],
      },
      retired: listed.until === null ? null : await retirementOf(asking, id),
      successors:
        worked && listed.state === 'published' && holds(asking.actor, 'approve')
          ? await successorsOf(asking, listed)
          : [],
    }
  },
})
