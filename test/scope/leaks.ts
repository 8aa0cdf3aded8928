import type { Day } from '#platform/pure/day.ts'
import { exists, isWithin, liesUnder, type Plain, type Reach } from './plain.ts'
import { tokensIn } from './words.ts'
import type { World } from './world.ts'

/** What a token names, and whether somebody may read it: in an answer about one day only, and in any other. */
type Token = { names: string; onDay(day: Day): boolean; ever: boolean }

/** What somebody may read, for looking through what she was answered. */
export type Sight = { leaks(text: string, told?: { on?: Day; asked?: unknown }): string[] }

/** Looks, by the plain definition, at what answers to somebody of this reach may say. */
export function sightOf(world: World, reach: Reach, own: string[] = []): Sight {
  const tokens = tokensOf(world, reach)
  return {
    leaks(text, { on, asked } = {}) {
      const echoed = new Set([...own, ...tokensIn(JSON.stringify(asked ?? null))])
      const found = new Set<string>()
      for (const token of new Set(tokensIn(text))) {
        const known = tokens.get(token)
        if (!known || echoed.has(token)) continue
        if (on === undefined ? !known.ever : !known.onDay(on)) found.add(known.names)
      }
      if (reach.personnel.size === 0 && /"kind":"planned"/.test(text)) found.add('a plan')
      return [...found]
    },
  }
}

function tokensOf(world: World, reach: Reach): Map<string, Token> {
  const { plain } = world
  const tokens = new Map<string, Token>()
  const add = (token: string, names: string, ever: boolean, onDay = (_: Day) => ever) =>
    void tokens.set(token.toLowerCase(), { names, ever, onDay })
  addUnits(plain, reach, add)
  const elsewhere = namesElsewhere(plain, reach)
  for (const key of wentOnIn(plain, reach)) add(plain.units.get(key)!.id, `id of ${key}`, true)
  for (const { word, key } of plain.units.values()) {
    if (!elsewhere.has(key)) continue
    add(word, `name of ${key}`, true)
  }
  for (const person of plain.persons) {
    const seen = exists(plain, person, reach)
    const whom = `${person.posts.map((post) => `${post.planned ? 'planned ' : ''}${post.title} of ${post.unit}`).join(', ')}`
    for (const token of [person.word, ...person.ids, ...person.codes]) add(token, `person (${whom})`, seen)
    for (const { id, word } of person.trainings)
      for (const token of [id, word]) add(token, `training of ${whom}`, seen)
    for (const post of person.posts) {
      const within = isWithin(plain, post, reach)
      for (const token of [post.id, post.word]) add(token, `posting in ${post.unit}`, within)
    }
  }
  for (const [key, account] of world.accounts) {
    const hers = liesUnder(plain, key, reach.administer, plain.today)
    for (const token of [account.id, account.login, account.name, account.grant])
      add(token, `account of ${key}`, hers)
  }
  for (const { id, word } of [world.import]) for (const token of [id, word]) add(token, 'an import', false)
  for (const { id, word, touches } of world.acts) {
    const touched = touches.some((key) => tokens.get(plain.units.get(key)!.id)!.ever)
    for (const token of [id, word]) add(token, `act on ${touches.join(', ')}`, touched)
  }
  return tokens
}

type Add = (token: string, names: string, ever: boolean, onDay?: (day: Day) => boolean) => void

function addUnits(plain: Plain, { read }: Reach, add: Add): void {
  for (const { key, id, code, word } of plain.units.values()) {
    const ever = plain.days.some((day) => liesUnder(plain, key, read, day))
    const onDay = (day: Day) => liesUnder(plain, key, read, day)
    add(id, `id of ${key}`, ever, onDay)
    add(code, `code of ${key}`, ever, onDay)
    add(word, `name of ${key}`, ever, onDay)
  }
}

/** The units in which persons who exist for her hold or held posts elsewhere: she is told their names, no more. */
function namesElsewhere(plain: Plain, reach: Reach): Set<string> {
  const posts = plain.persons
    .filter((person) => exists(plain, person, reach))
    .flatMap((person) => person.posts)
  const shown = posts.filter((post) => !post.planned || isWithin(plain, post, reach))
  return new Set(shown.flatMap(({ unit }) => [unit, ...heirsOf(plain, unit)]))
}

/** A post of her unit is shown whole: also where it went on when that became part of another. */
function wentOnIn(plain: Plain, reach: Reach): Set<string> {
  const posts = plain.persons.flatMap((person) => person.posts).filter((post) => isWithin(plain, post, reach))
  return new Set(posts.flatMap(({ unit }) => heirsOf(plain, unit)))
}

function heirsOf(plain: Plain, key: string): string[] {
  const { heirs } = plain.units.get(key)!
  return heirs.length === 1 ? [...heirs, ...heirsOf(plain, heirs[0]!)] : []
}
