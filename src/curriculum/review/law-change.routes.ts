import { perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import type { Answering } from '#platform/http/served.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Frame } from '#web/frame.ts'
import { words } from '#web/words.ts'
import { isOverCountry } from '../over-country.ts'
import { lawChangePage } from './law-change.view.tsx'
import { recordLawChange } from './record-law-change.command.ts'

/** `/chuong-trinh/van-ban`: a law changed. */
export const showLawChange: Answering<Frame> = (visit) => {
  const { frame, actor } = visit.var
  if (!isOverCountry(actor))
    throw new Refusal('forbidden', words(frame.language).curriculum.lawChange.centreOnly)
  return visit.html(lawChangePage({ frame }))
}

/** It is recorded, and the answer names what is due now; sent again, the same request is answered the same. */
export const doRecordLawChange: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const typed = await formTexts(visit)
  const { id, law, day, what } = typed
  const done = await attempt(() =>
    perform(house, actor, recordLawChange, { law, day, what }, id ? { id } : {}),
  )
  if ('refused' in done) return visit.html(lawChangePage({ frame, typed, refused: done.refused }), 422)
  return visit.html(lawChangePage({ frame, recorded: done.did.outcome }))
}
