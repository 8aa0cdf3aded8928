import { perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { leadTo } from '#platform/http/flash.ts'
import { type Answering, part, questions, type Visit } from '#platform/http/served.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { edition } from '../edition.query.ts'
import { electivesPath } from '../paths.ts'
import { sentForm } from '../write-edition.routes.ts'
import { chooseElectives } from './choose-electives.command.ts'
import { electivesChosen } from './electives-chosen.query.ts'
import { type ElectivesPageProps, electivesPage } from './electives-page.view.tsx'

/** `/an-ban/:edition/tu-chon?unit&lay`: which electives a unit teaches; `lay`: with what an old unit had chosen in the form. */
export const showElectives: Answering<Frame> = async (visit) =>
  visit.html(electivesPage(await electivesAsked(visit)))

/** The same by POST: a province chooses. */
export const doChooseElectives: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const sent = await sentForm(visit)
  const asked = await electivesAsked(visit)
  const [[day = ''], [why = ''], [id]] = [sent('day'), sent('why'), sent('id')]
  const typed = { topics: sent('topics'), day, why }
  const { unit } = asked.electives
  const input = { edition: asked.edition.id, unit: unit?.id ?? '', ...typed }
  const done = await attempt(() => perform(house, actor, chooseElectives, input, id ? { id } : {}))
  if ('refused' in done) return visit.html(electivesPage({ ...asked, typed, refused: done.refused }), 422)
  const text = words(frame.language).curriculum.electives.done(unit?.name ?? '', day)
  return leadTo(visit, electivesPath(asked.edition.id, unit?.id), { kind: 'done', text })
}

async function electivesAsked(visit: Visit<Frame>): Promise<ElectivesPageProps> {
  const { frame } = visit.var
  const ask = questions(visit)
  const id = part(visit, 'edition')
  const unit = visit.req.query('unit')
  const [shown, electives] = await Promise.all([
    ask(edition, { edition: id }),
    ask(electivesChosen, { edition: id, unit, on: frame.day }),
  ])
  const taken = electives.before.find((one) => one.id === visit.req.query('lay'))
  const topics = (taken ?? electives.chosen)?.topics ?? []
  const typed = { topics, day: frame.day, why: '' }
  return { frame, edition: shown, electives, typed, taken: taken !== undefined }
}
