/** What a made-up id is of; the number stands in the id, so that ids of a kind lie side by side in an index. */
const kinds = { branch: 1, person: 2, posting: 3, training: 4 } as const
export type Kind = keyof typeof kinds

/** The same number gives the same id, in order: version 8 (of our own making) of RFC 9562. */
export function serialId(seed: number, kind: Kind, number: number): string {
  const head = (0x18930000 + seed).toString(16).padStart(8, '0')
  const tail = number.toString(16).padStart(12, '0')
  return `${head}-000${kinds[kind]}-8000-8000-${tail}`
}

/** Counts up the things of a kind while a country is made. */
export type Counter = Record<Kind, number>

export function newCounter(): Counter {
  return { branch: 0, person: 0, posting: 0, training: 0 }
}

export function nextId(seed: number, counter: Counter, kind: Kind): string {
  return serialId(seed, kind, ++counter[kind])
}
