import { type Day, parseDay } from '#platform/pure/day.ts'

/** The parameter that says which day a page shows. */
export const dayParameter = 'ngay'

/** Parameters of an address; those without a value are left out. */
export type Parameters = { [name: string]: string | number | undefined }

/** A path with its parameters: `address('/tim', { q: 'Mùi' })`. */
export function address(path: string, parameters: Parameters = {}): string {
  return withParameters(path, parameters)
}

/** The same address with some parameters set, or removed when undefined. Never leaves this site. */
export function withParameters(of: string, changes: Parameters): string {
  const url = parse(of)
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) url.searchParams.delete(name)
    else url.searchParams.set(name, String(value))
  }
  return url.pathname + url.search
}

/** The parameters an address carries, in their order, for the hidden inputs of a GET form. */
export function parametersOf(of: string): [name: string, value: string][] {
  return [...parse(of).searchParams]
}

/** Only the path of an address. */
export function pathOf(of: string): string {
  return parse(of).pathname
}

/** A link that stays on the day being looked at; today needs no words in the address. */
export function onDay(of: string, day: Day, today: Day): string {
  return withParameters(of, { [dayParameter]: day === today ? undefined : day })
}

/** The day an address asks for, or today when it names none that exists. */
export function dayOf(of: string, today: Day): Day {
  return parseDay(parse(of).searchParams.get(dayParameter) ?? '') ?? today
}

function parse(of: string): URL {
  // Leading slashes are folded so that `//elsewhere/` stays a path of this site.
  return new URL(of.replace(/^[/\\]+/, '/'), 'http://vun.invalid')
}
