import type { Actor } from '#platform/actor.ts'
import { holds } from '#platform/actor.ts'
import { type Command, perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { leadTo } from '#platform/http/flash.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import { type Answering, part, questions, type Visit } from '#platform/http/served.ts'
import { newId } from '#platform/pure/id.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { appraiseEdition } from './appraise-edition.command.ts'
import { approveEdition } from './approve-edition.command.ts'
import { choosable } from './choosable.query.ts'
import { type EditionShown, edition } from './edition.query.ts'
import { editionPage, type Rights } from './edition.view.tsx'
import { openEdition } from './open-edition.command.ts'
import { overlapsOfEdition } from './overlaps-of-edition.query.ts'
import { editionPath } from './paths.ts'
import { publishEdition } from './publish-edition.command.ts'
import { returnEdition } from './return-edition.command.ts'
import type { StepKind } from './review.ts'
import { getSheet } from './sheets.ts'
import { submitEdition } from './submit-edition.command.ts'
import { votesTyped } from './votes.ts'

/** `/an-ban/:edition`. */
export const showEdition: Answering<Frame> = async (visit) => visit.html(await editionWith(visit))

/** The edition's page, after a form that was refused: with why. */
export async function editionWith(visit: Visit<Frame>, refused?: readonly string[]): Promise<string> {
  const { frame, actor } = visit.var
  const shown: EditionShown = await questions(visit)(edition, { edition: part(visit, 'edition') })
  const others = holds(actor, 'write') ? await questions(visit)(choosable, { kind: 'topic' }) : []
  const overlaps = shown.worked ? await questions(visit)(overlapsOfEdition, { edition: shown.id }) : []
  const may = rightsOver(actor, shown)
  return editionPage({ frame, edition: shown, may, others, overlaps, ...(refused && { refused }) })
}

/** Nobody judges what she submitted. */
function rightsOver(actor: Actor, { steps }: EditionShown): Rights {
  const own = actor.account !== null && steps.findLast(({ kind }) => kind === 'submit')?.by === actor.account
  return {
    write: holds(actor, 'write'),
    appraise: !own && holds(actor, 'appraise'),
    approve: !own && holds(actor, 'approve'),
  }
}

type Typed = Record<string, string | undefined>

/** What each step's form says, for its command to judge. */
const stepForms: Partial<
  Record<StepKind, { what: Command; input: (typed: Typed, today: string) => object }>
> = {
  submit: { what: submitEdition as unknown as Command, input: () => ({}) },
  appraise: {
    what: appraiseEdition as unknown as Command,
    input: ({ votes = '' }, today) => ({ votes: votesTyped(getSheet(today), votes) }),
  },
  return: { what: returnEdition as unknown as Command, input: ({ why }) => ({ why }) },
  approve: {
    what: approveEdition as unknown as Command,
    input: ({ decision, acceptsLessPractice }) => ({
      decision,
      acceptsLessPractice: acceptsLessPractice === '1',
    }),
  },
  publish: { what: publishEdition as unknown as Command, input: ({ day }) => ({ day }) },
}

/** `POST /an-ban/:edition/buoc/:kind`: a step is taken. */
export const doStep: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const kind = part(visit, 'kind') as StepKind
  const form = stepForms[kind]
  if (!form) throw new Refusal('missing', 'Không có bước này.')
  const typed = await formTexts(visit)
  const id = part(visit, 'edition')
  const done = await attempt(() =>
    perform(
      house,
      actor,
      form.what,
      { edition: id, ...form.input(typed, frame.today) },
      typed.id ? { id: typed.id } : {},
    ),
  )
  if ('refused' in done) return visit.html(await editionWith(visit, done.refused), 422)
  return leadTo(visit, editionPath(id), {
    kind: 'done',
    text: words(frame.language).curriculum.review.done[kind],
  })
}

/** `POST /an-ban/:edition/tiep`: the next edition begins with what this one says. */
export const doOpenNext: Answering<Frame> = async (visit) => {
  const { house, actor } = visit.var
  const { id = newId() } = await formTexts(visit)
  const next = newId()
  const input = { edition: next, from: part(visit, 'edition') }
  const { outcome } = await perform(house, actor, openEdition, input, { id })
  return leadTo(visit, editionPath(outcome.edition))
}
