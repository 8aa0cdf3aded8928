import { perform } from '#platform/command.ts'
import { attempt } from '#platform/http/attempt.ts'
import { formTexts } from '#platform/http/form-texts.ts'
import type { Answering } from '#platform/http/served.ts'
import { ask } from '#platform/query.ts'
import type { Frame } from '#web/frame.ts'
import { typedNumber } from '#web/numbers.ts'
import { isOverCountry } from '../over-country.ts'
import { practicePath } from '../paths.ts'
import { practicePolicies } from './practice-policy.query.ts'
import { practicePolicyPage } from './practice-policy.view.tsx'
import { setPracticePolicy } from './set-practice-policy.command.ts'

/** `/chuong-trinh/thuc-hanh`: what is asked of practice, since when; who approves for the country sets it. */
export const showPracticePolicy: Answering<Frame> = async (visit) => {
  const { house, frame, actor } = visit.var
  const { policies } = await ask(house, actor, practicePolicies, {})
  return visit.html(practicePolicyPage({ frame, policies, maySet: isOverCountry(actor) }))
}

export const doSetPracticePolicy: Answering<Frame> = async (visit) => {
  const { house, actor, frame } = visit.var
  const typed = await formTexts(visit)
  const { id, since, leastShare, largestClass, basis } = typed
  const policy = { since, leastShare: optional(leastShare), largestClass: optional(largestClass), basis }
  const done = await attempt(() => perform(house, actor, setPracticePolicy, policy, id ? { id } : {}))
  if (!('refused' in done)) return visit.redirect(practicePath, 303)
  const { policies } = await ask(house, actor, practicePolicies, {})
  const page = practicePolicyPage({
    ...{ frame, policies, maySet: isOverCountry(actor) },
    ...{ typed, refused: done.refused },
  })
  return visit.html(page, 422)
}

/** An empty field rules nothing. */
function optional(text: string | undefined): number | null {
  return text?.trim() ? typedNumber(text) : null
}
