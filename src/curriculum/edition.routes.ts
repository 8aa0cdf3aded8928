import type { Actor } from '#platform/actor.ts'
import { holds } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { leadTo } from '#platform/http/flash.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import { type Answering, part, questions, type Visit } from '#platform/http/served.ts'
import { newId } from '#platform/pure/id.ts'
import type { Frame } from '#web/frame.ts'
import { choosable } from './choosable.query.ts'
import { type EditionShown, edition } from './edition.query.ts'
import { type EditionProps, editionPage, type Rights } from './edition.view.tsx'
import { electivesChosen } from './electives/electives-chosen.query.ts'
import { likenessesOfEdition } from './likeness/likenesses-of-edition.query.ts'
import { programmesAlike } from './likeness/programmes-alike.query.ts'
import { openEdition } from './open-edition.command.ts'
import { editionPath } from './paths.ts'

/** `/an-ban/:edition`. */
export const showEdition: Answering<Frame> = async (visit) => visit.html(await editionWith(visit))

/** The edition's page, after a form that was refused: with why, and what was typed. */
export async function editionWith(
  visit: Visit<Frame>,
  refused?: readonly string[],
  typed?: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const { frame, actor } = visit.var
  const shown: EditionShown = await questions(visit)(edition, { edition: part(visit, 'edition') })
  const others = holds(actor, 'write') ? await questions(visit)(choosable, { kind: 'topic' }) : []
  const alike = await alikeTo(visit, shown)
  const electives =
    shown.since !== null && shown.content.electives > 0
      ? await questions(visit)(electivesChosen, { edition: shown.id, on: frame.day })
      : null
  const may = rightsOver(actor, shown)
  const sent = { ...(refused && { refused }), ...(typed && { typed }) }
  return editionPage({ frame, edition: shown, may, others, alike, electives, ...sent })
}

async function alikeTo(visit: Visit<Frame>, { id, worked }: EditionShown): Promise<EditionProps['alike']> {
  if (!worked) return { texts: [], programmes: [] }
  const ask = questions(visit)
  return {
    texts: await ask(likenessesOfEdition, { edition: id }),
    programmes: await ask(programmesAlike, { edition: id, limit: 5 }),
  }
}

/** Nobody judges what she submitted; to end its use is no judging. */
function rightsOver(actor: Actor, { steps }: EditionShown): Rights {
  const own = actor.account !== null && steps.findLast(({ kind }) => kind === 'submit')?.by === actor.account
  return {
    write: holds(actor, 'write'),
    appraise: !own && holds(actor, 'appraise'),
    approve: !own && holds(actor, 'approve'),
    retire: holds(actor, 'approve'),
  }
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
