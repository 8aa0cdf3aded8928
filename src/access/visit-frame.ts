import { type Actor, holds } from '#platform/actor.ts'
import type { Day } from '#platform/pure/day.ts'
import { dayOf } from '#web/address.ts'
import type { Flash, Frame } from '#web/frame.ts'
import { isLanguage } from '#web/language.ts'
import type { Section } from '#web/paths.ts'

/** The language of a browser; it carries no right. */
export const languageCookie = 'vun_language'

/** The same for every page of a site: what its menu holds, and the days worth a click. */
export type Site = { sections: readonly Section[]; days: readonly Day[] }

type Asked = {
  address: string
  today: Day
  language: string | undefined
  flash?: string | undefined
  actor?: Actor
  footnote?: string | undefined
}

/** The frame of one request's pages. Without an actor it has no menu, search or day. */
export function frameOf(site: Site, { address, today, language, flash, actor, footnote }: Asked): Frame {
  const said = parseFlash(flash)
  return {
    language: isLanguage(language) ? language : 'vi',
    day: actor ? dayOf(address, today) : today,
    today,
    address,
    user: actor ? { name: actor.name } : null,
    sections: actor ? sectionsFor(site, actor) : [],
    days: site.days.map((day) => ({ day, label: labelOf(day) })),
    ...(said && { flash: said }),
    ...(footnote && { footnote }),
  }
}

/** Entry is for those who may enter something, anywhere. */
function sectionsFor({ sections }: Site, actor: Actor): Section[] {
  return sections.filter((section) => section !== 'entry' || holds(actor, 'edit'))
}

function labelOf(day: Day): string {
  return day.split('-').reverse().join('/')
}

function parseFlash(text: string | undefined): Flash | undefined {
  if (!text) return undefined
  try {
    const [kind, said] = JSON.parse(text) as unknown[]
    const known = (['info', 'done', 'late', 'wrong'] as const).find((one) => one === kind)
    return known && typeof said === 'string' ? { kind: known, text: said } : undefined
  } catch {
    return undefined
  }
}
