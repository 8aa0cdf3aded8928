import { type Command, perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { leadTo } from '#platform/http/flash.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import { type Answering, part } from '#platform/http/served.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { editionWith } from '../edition.routes.ts'
import { editionPath } from '../paths.ts'
import { appraiseEdition } from './appraise-edition.command.ts'
import { approveEdition } from './approve-edition.command.ts'
import { publishEdition } from './publish-edition.command.ts'
import { remarksTyped } from './remarks.ts'
import { retireEdition } from './retire-edition.command.ts'
import { returnEdition } from './return-edition.command.ts'
import type { StepKind } from './review.ts'
import { getSheet } from './sheets.ts'
import { submitEdition } from './submit-edition.command.ts'
import { votesTyped } from './votes.ts'

type Typed = Record<string, string | undefined>

/** What each step's form says, for its command to judge. */
const stepForms: Partial<
  Record<StepKind, { what: Command; input: (typed: Typed, today: string) => object }>
> = {
  submit: { what: submitEdition as unknown as Command, input: () => ({}) },
  appraise: {
    what: appraiseEdition as unknown as Command,
    input: (typed, today) => ({ votes: votesTyped(getSheet(today), typed) }),
  },
  return: {
    what: returnEdition as unknown as Command,
    input: (typed) => ({ why: typed.why, remarks: remarksTyped(typed) }),
  },
  approve: {
    what: approveEdition as unknown as Command,
    input: ({ decision, acceptsLessPractice }) => ({
      decision,
      acceptsLessPractice: acceptsLessPractice === '1',
    }),
  },
  retire: {
    what: retireEdition as unknown as Command,
    input: ({ day, why, successor }) => ({ day, why, ...(successor && { successor }) }),
  },
  publish: { what: publishEdition as unknown as Command, input: ({ day }) => ({ day }) },
}

/** `POST /an-ban/:edition/buoc/:kind`: a step is taken; or its form has more rows, and nothing is done yet. */
export const doStep: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const kind = part(visit, 'kind') as StepKind
  const form = stepForms[kind]
  if (!form) throw new Refusal('missing', 'Không có bước này.')
  const typed = await formTexts(visit)
  if (typed.more !== undefined) return visit.html(await editionWith(visit, undefined, typed))
  const id = part(visit, 'edition')
  const done = await attempt(async () =>
    perform(
      house,
      actor,
      form.what,
      { edition: id, ...form.input(typed, frame.today) },
      typed.id ? { id: typed.id } : {},
    ),
  )
  if ('refused' in done) return visit.html(await editionWith(visit, done.refused, typed), 422)
  return leadTo(visit, editionPath(id), {
    kind: 'done',
    text: words(frame.language).curriculum.review.done[kind],
  })
}
