import { pick, type Random, randomOf } from '#platform/pure/random.ts'
import { sentence } from './sentences.ts'
import type { Theme } from './themes.ts'

/** A hard case: everybody who writes on the theme takes whole sentences from one common stock of so many. */
export function fromStock(random: Random, theme: Theme, size = 120): string {
  const stock = randomOf('stock', theme.name)
  const sentences = Array.from({ length: size }, () => sentence(stock, theme))
  return pick(random, sentences)
}
