/** A repeatable source of numbers from 0 to below 1. Never for secrets. */
export type Random = () => number

/**
 * A source that gives the same numbers for the same words on every machine: sfc32 (Chris Doty-Humphrey, PractRand), its
 * state filled by FNV-1a over the words. Ask with other words for a stream of its own, so that adding a draw in one place
 * changes nothing elsewhere: `randomOf(seed, 'births', unit)`.
 */
export function randomOf(...words: (string | number)[]): Random {
  const text = words.join('\u001f')
  let [a, b, c, counter] = [hash(text, 1), hash(text, 2), hash(text, 3), 1]
  const next = () => {
    const sum = (a + b + counter++) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 4_294_967_296
  }
  for (let round = 0; round < 12; round++) next()
  return next
}

/** A whole number from `least` to `most`, both in. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1))
}

/** True in so great a share of the cases. */
export function chance(random: Random, share: number): boolean {
  return random() < share
}

/** One of the things, each as likely as the others. */
export function pick<Thing>(random: Random, things: readonly [Thing, ...Thing[]] | readonly Thing[]): Thing {
  const thing = things[Math.floor(random() * things.length)]
  if (thing === undefined) throw new Error('Nothing to pick from')
  return thing
}

/** One of the things, each as likely as its weight says. */
export function pickWeighted<Thing>(random: Random, things: readonly (readonly [Thing, number])[]): Thing {
  let left = random() * things.reduce((sum, [, weight]) => sum + weight, 0)
  const found = things.find(([, weight]) => {
    left -= weight
    return left < 0
  })
  if (!found) throw new Error('Nothing to pick from')
  return found[0]
}

/** The things in a random order, the given list unchanged. */
export function shuffled<Thing>(random: Random, things: readonly Thing[]): Thing[] {
  const deck = [...things]
  for (let at = deck.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[deck[at], deck[other]] = [deck[other] as Thing, deck[at] as Thing]
  }
  return deck
}

function hash(text: string, salt: number): number {
  let state = 2_166_136_261 ^ salt
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 16_777_619)
  return state | 0
}
