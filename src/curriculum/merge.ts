import { diff3Merge } from 'node-diff3'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Where two writers changed the same thing: what it was, and what each made of it. `path` leads there. */
export type Clash = {
  path: string[]
  base: Json | undefined
  mine: Json | undefined
  theirs: Json | undefined
}
export type Merged = { text: Json | undefined; clashes: Clash[] }

/**
 * Joins what two people made of one text. Fields are joined one by one, lists element by element, longer writing line
 * by line; where both changed the same, it is a clash, and `text` holds theirs there.
 */
export function merge(base: unknown, mine: unknown, theirs: unknown): Merged {
  const clashes: Clash[] = []
  const text = joined(
    base as Json | undefined,
    mine as Json | undefined,
    theirs as Json | undefined,
    [],
    clashes,
  )
  return { text, clashes }
}

type Maybe = Json | undefined

function joined(base: Maybe, mine: Maybe, theirs: Maybe, path: string[], clashes: Clash[]): Maybe {
  if (same(mine, theirs) || same(mine, base)) return theirs
  if (same(theirs, base)) return mine
  if (isObject(mine) && isObject(theirs))
    return joinObjects(isObject(base) ? base : {}, mine, theirs, path, clashes)
  const lists = [base ?? [], mine, theirs].map(linesOf)
  if (lists.every((list) => list !== undefined)) {
    const list = joinLists(lists as [string[], string[], string[]])
    if (list) return Array.isArray(mine) ? list.map((one) => JSON.parse(one) as Json) : list.join('\n')
  }
  clashes.push({ path, base, mine, theirs })
  return theirs
}

type Fields = { readonly [key: string]: Json }

function joinObjects(base: Fields, mine: Fields, theirs: Fields, path: string[], clashes: Clash[]): Json {
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
  const pairs = keys.map(
    (key) => [key, joined(base[key], mine[key], theirs[key], [...path, key], clashes)] as const,
  )
  return Object.fromEntries(pairs.filter((pair): pair is readonly [string, Json] => pair[1] !== undefined))
}

/** Undefined where both changed the same place. */
function joinLists([base, mine, theirs]: [string[], string[], string[]]): string[] | undefined {
  const regions = diff3Merge(mine, base, theirs, { excludeFalseConflicts: true })
  if (regions.some(({ conflict }) => conflict)) return undefined
  return regions.flatMap(({ ok }) => ok ?? [])
}

/** The elements of a list, or the lines of writing that has several, as texts that can be compared. */
function linesOf(value: Maybe): string[] | undefined {
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(one))
  return typeof value === 'string' && value.includes('\n') ? value.split('\n') : undefined
}

function isObject(value: Maybe): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Equal as data; the order of fields does not matter. */
function same(one: Maybe, other: Maybe): boolean {
  if (one === other) return true
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((element, at) => same(element as Json, other[at] as Json))
  if (!isObject(one) || !isObject(other)) return false
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => same(one[key], other[key]))
}
