import { programmes } from '#curriculum/programmes.query.ts'
import { person } from '#people/person.query.ts'
import { type Answering, part, questions } from '#platform/http/served.ts'
import type { Frame } from '#web/frame.ts'
import { hadOfProgramme } from './had.query.ts'
import { hadPage } from './had.view.tsx'

/** `/can-bo/:person/da-hoc?an-ban`: how much of a programme she has had. */
export const showHad: Answering<Frame> = async (visit) => {
  const ask = questions(visit)
  const shown = await ask(person, { person: part(visit, 'person') })
  const inForce = (await ask(programmes, {})).flatMap(({ inForce: edition }) => (edition ? [edition] : []))
  const chosen = visit.req.query('an-ban') ?? inForce[0]?.id
  const had = chosen === undefined ? null : await ask(hadOfProgramme, { person: shown.id, edition: chosen })
  return visit.html(hadPage({ frame: visit.var.frame, person: shown, inForce, had }))
}
