import type { PostingKind } from '#people/posting.ts'
import { takeInPeople } from '#people/take-in-people.command.ts'
import type { TitleCode } from '#people/title.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import type { Day } from '#platform/pure/day.ts'
import { newId } from '#platform/pure/id.ts'
import { countryFrom } from './small-country.ts'

type Post = {
  name: string
  unit: string
  title: TitleCode
  from?: Day
  until?: Day | null
  kind?: PostingKind
}

/** Somebody new who holds a post, by default from the first day of the small country on. Answers with the posting. */
export async function holdPost(
  house: House,
  { name, unit, title, from, until, kind }: Post,
): Promise<string> {
  const [person, posting] = [newId(), newId()]
  const nothing = { birth: null, sex: null, ethnicGroup: null, phone: null }
  await perform(house, localAdministrator, takeInPeople, {
    source: newId(),
    persons: [person],
    details: [{ person, name, ...nothing, madeUp: true }],
    identifiers: [],
    mergers: [],
    postings: [
      {
        ...{ id: posting, person, unit, title, from: from ?? countryFrom, until: until ?? null },
        ...{ fullTime: false, kind: kind ?? 'elected', term: null, decision: null },
      },
    ],
    voided: [],
    touched: [person],
  })
  return posting
}
