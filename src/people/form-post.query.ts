import type { FoundUnit } from '#organization/find-units.query.ts'
import { unitAsked } from '#organization/unit-asked.query.ts'
import { type Day, parseDay } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'

/** A post as a form states it, its unit found, for `PostStated` to judge; or the units that may be meant. */
export type FormPost = { unit: string } | Unclear
type Unclear = { choices: FoundUnit[] }

/** Whether it is not clear which unit is meant. */
export function isUnclear(post: FormPost): post is Unclear {
  return 'choices' in post
}

/** Reads the fields of a post. The unit is looked for on the post's first day, where that is a day, else today. */
export async function formPost(asking: Asking, typed: Record<string, string | undefined>): Promise<FormPost> {
  const from: Day = parseDay(typed.from ?? '') ?? asking.today
  const found = await unitAsked(asking, { text: typed.unit ?? '', id: typed.unitId }, from)
  if ('choices' in found) return found
  const stated = {
    unit: found.unit,
    title: typed.title,
    from: typed.from,
    lastDay: typed.lastDay || null,
    fullTime: typed.fullTime === '1',
    kind: typed.kind,
    term: typed.term || null,
    decision: typed.decision || null,
  }
  return stated
}
