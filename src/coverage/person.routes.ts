import { person } from '#people/person.query.ts'
import { type Answering, part } from '#platform/http/served.ts'
import { ask } from '#platform/query.ts'
import { trainings } from '#records/trainings.query.ts'
import type { Frame } from '#web/frame.ts'
import { explanations } from './explanations.query.ts'
import { personPage } from './person.view.tsx'
import { shownScheme } from './shown-scheme.ts'

/** `/can-bo/:person`: who she is, her training book, and for every measure she is in whether she is covered and why. */
export const showPerson: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const shown = await ask(house, actor, person, { person: part(visit, 'person') })
  const [recorded, said] = await Promise.all([
    ask(house, actor, trainings, { person: shown.id }),
    ask(house, actor, explanations, { scheme: shownScheme, person: shown.id, on: frame.day }),
  ])
  return visit.html(personPage({ frame, person: shown, trainings: recorded, said }))
}
