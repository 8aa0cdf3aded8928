/** A topic as an edition teaches it: its teaching periods, and its texts with their length, its own and its materials'. */
export type TaughtTopic = { topic: string; periods: number; texts: { piece: string; syllables: number }[] }

export type TaughtEdition = { edition: string; topics: readonly TaughtTopic[] }

/** How much of an edition stands in another one, 0 to 1: the same topics and materials, used by both, and copied text. */
export type Standing = { shared: number; copied: number }

/** Part of the text of one piece that stands in another's, 0 to 1. */
export type ShareIn = (piece: string, other: string) => number

/**
 * How much of one edition stands in another, by its teaching periods (every topic alike where none are planned): a topic
 * that both hold counts whole, of another the part of its texts that both hold, or that was copied from a text of the other.
 */
export function standsIn(one: TaughtEdition, other: TaughtEdition, shareIn: ShareIn): Standing {
  const theirs = new Set(
    other.topics.flatMap(({ topic, texts }) => [topic, ...texts.map(({ piece }) => piece)]),
  )
  const planned = one.topics.some(({ periods }) => periods > 0)
  const weight = ({ periods }: TaughtTopic) => (planned ? periods : 1)
  const all = one.topics.reduce((sum, topic) => sum + weight(topic), 0)
  if (all === 0) return { shared: 0, copied: 0 }
  return one.topics.reduce(
    ({ shared, copied }, topic) => {
      const here = ofTopic(topic, theirs, shareIn)
      const part = weight(topic) / all
      return { shared: shared + part * here.shared, copied: copied + part * here.copied }
    },
    { shared: 0, copied: 0 },
  )
}

function ofTopic({ topic, texts }: TaughtTopic, theirs: ReadonlySet<string>, shareIn: ShareIn): Standing {
  if (theirs.has(topic)) return { shared: 1, copied: 0 }
  const all = texts.reduce((sum, { syllables }) => sum + syllables, 0)
  if (all === 0) return { shared: 0, copied: 0 }
  let [shared, copied] = [0, 0]
  for (const { piece, syllables } of texts) {
    if (theirs.has(piece)) shared += syllables / all
    else copied += (syllables / all) * Math.max(0, ...[...theirs].map((other) => shareIn(piece, other)))
  }
  return { shared, copied }
}

/** Both kinds together. */
export function whole({ shared, copied }: Standing): number {
  return Math.min(1, shared + copied)
}
