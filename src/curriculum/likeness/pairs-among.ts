import type { TaughtEdition } from './programme-likeness.ts'

/** Two editions that hold one piece, or pieces of which parts stand in each other: by their ids, each pair once. */
export function pairsAmong(
  taught: readonly TaughtEdition[],
  alike: readonly (readonly [piece: string, other: string])[],
): [string, string][] {
  const holders = new Map<string, Set<string>>()
  for (const { edition, topics } of taught)
    for (const piece of topics.flatMap(({ topic, texts }) => [topic, ...texts.map((text) => text.piece)]))
      holders.set(piece, (holders.get(piece) ?? new Set()).add(edition))
  const same = [...holders.keys()].map((piece) => [piece, piece] as const)
  const pairs = new Map<string, [string, string]>()
  for (const [piece, other] of [...same, ...alike])
    for (const one of holders.get(piece) ?? [])
      for (const next of holders.get(other) ?? [])
        if (one !== next) {
          const pair: [string, string] = one < next ? [one, next] : [next, one]
          pairs.set(pair.join(), pair)
        }
  return [...pairs.values()]
}
