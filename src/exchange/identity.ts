/** By what a row knows a person: keys of her code as written, of her citizen number, or of both in this order. */
export type KnownAs = readonly string[]

/** What is known already: which person each key belongs to. */
export type KnownKeys = Map<string, string>

/** A key as it is kept and looked up: a code, or the digest of a number. Joined, for a text that is added to keeps both its parts. */
export function keyOf(kind: 'code' | 'national_id', key: string): string {
  return [kind, key].join(' ')
}

/** The key without its kind. */
export function bareKey(key: string): string {
  return key.slice(key.indexOf(' ') + 1)
}

export type Identified = {
  /** For each row the person, or why it cannot be said. */
  persons: ({ person: string } | { conflict: string })[]
  minted: string[]
  /** New keys, and to whom they belong. */
  keys: { key: string; person: string }[]
  mergers: [string, string][]
}

const isTwelve = (key: string) => key.startsWith('national_id 12:')

/**
 * Whom each row speaks of. Rows that show both a code and a number link them, and with them all rows that show only
 * one. A row that links what another row, or what is known, links otherwise is refused; the rest of the file is not.
 */
export function identify(rows: KnownAs[], known: KnownKeys, mint: () => string): Identified {
  const conflicts = conflictingLinks(rows, known)
  const leader = new Map<string, string>()
  const find = (key: string): string => {
    const next = leader.get(key) ?? key
    return next === key ? key : find(next)
  }
  for (const [index, row] of rows.entries()) {
    for (const key of row) if (!leader.has(key)) leader.set(key, key)
    if (row.length === 2 && !conflicts.has(index)) leader.set(find(row[0]!), find(row[1]!))
  }
  const result: Identified = { persons: [], minted: [], keys: [], mergers: [] }
  const personOf = new Map<string, string>()
  for (const key of leader.keys()) attach(key, find(key), known, personOf, result)
  for (const key of leader.keys()) {
    const group = find(key)
    const person = personOf.get(group) ?? mint()
    if (!personOf.has(group)) {
      personOf.set(group, person)
      result.minted.push(person)
    }
    if (!known.has(key)) result.keys.push({ key, person })
  }
  result.persons = rows.map((row, index) => {
    const conflict = conflicts.get(index)
    return conflict ? { conflict } : { person: personOf.get(find(row[0]!))! }
  })
  return result
}

/** A group of keys takes the person that one of them is known by; where two are, they are one woman. */
function attach(
  key: string,
  group: string,
  known: KnownKeys,
  personOf: Map<string, string>,
  result: Identified,
): void {
  const person = known.get(key)
  if (!person) return
  const other = personOf.get(group)
  if (other && other !== person) result.mergers.push([other, person])
  else personOf.set(group, person)
}

function conflictingLinks(rows: KnownAs[], known: KnownKeys): Map<number, string> {
  const linked = new Map<string, Set<string>>()
  const link = (one: string, other: string) => linked.set(one, (linked.get(one) ?? new Set()).add(other))
  const keysOfPerson = new Map<string, string[]>()
  for (const [key, person] of known) keysOfPerson.set(person, [...(keysOfPerson.get(person) ?? []), key])
  for (const keys of keysOfPerson.values())
    for (const one of keys) for (const other of keys) if (one !== other) link(one, other)
  const settled = new Map([...linked].map(([key, others]) => [key, new Set(others)]))
  for (const row of rows) {
    const [code, number] = row
    if (code && number) {
      link(code, number)
      link(number, code)
    }
  }
  const conflicts = new Map<number, string>()
  for (const [index, row] of rows.entries()) {
    const [code, number] = row
    if (!code || !number || settled.get(code)?.has(number)) continue
    if (rivals(linked.get(code), number) > 0)
      conflicts.set(index, 'Mã này đi cùng hai số CCCD khác nhau; hãy kiểm tra rồi giữ lại số đúng.')
    else if (rivals(linked.get(number), code) > 0)
      conflicts.set(index, 'Số CCCD này đi cùng hai mã khác nhau; hãy kiểm tra rồi giữ lại mã đúng.')
  }
  return conflicts
}

/** Other keys of the same kind: an old 9-digit and a new 12-digit number may belong to one person. */
function rivals(linked: Set<string> | undefined, mine: string): number {
  const kind = mine.split(' ')[0]
  return [...(linked ?? [])].filter(
    (other) => other !== mine && other.split(' ')[0] === kind && isTwelve(other) === isTwelve(mine),
  ).length
}
