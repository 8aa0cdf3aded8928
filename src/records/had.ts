import type { Day } from '#platform/pure/day.ts'
import { fold } from '#platform/pure/text.ts'

/** A topic of the programme that is asked about; periods are those in which somebody teaches. */
export type AskedTopic = {
  topic: string
  title: string
  periods: number
  compulsory: boolean
  /** Whether she would be taught it: it is compulsory, or an elective that is taught where she holds her post. */
  due: boolean
}

/** A class that somebody went through, with the topics of the edition by which it was taught. */
export type ClassHad = { training: string; programme: string; ended: Day; topics: readonly string[] }

/** Part of one topic's text that stands in another's, 0 to 1. */
export type Alike = { topic: string; other: string; share: number }

/** By how much of a topic she has had, and in which class; null: nothing of it. */
export type TopicHad = AskedTopic & { share: number; had: ClassHad | null }

/**
 * How much of a programme somebody has had (0 to 1, by teaching periods of the topics that are due to her; null where
 * none is): a topic she was taught counts whole, one that resembles a topic she was taught by the part of its text that
 * stands there. Other electives are shown and not counted.
 */
export function hadOf(
  asked: readonly AskedTopic[],
  classes: readonly ClassHad[],
  alike: readonly Alike[],
): { share: number | null; topics: TopicHad[] } {
  const topics = asked.map((one) => ({ ...one, ...mostHad(one.topic, classes, alike) }))
  const counted = topics.filter(({ due }) => due)
  // Where no periods are planned yet, every topic weighs the same.
  const planned = counted.some(({ periods }) => periods > 0)
  const weight = ({ periods }: AskedTopic) => (planned ? periods : 1)
  const all = counted.reduce((sum, one) => sum + weight(one), 0)
  const had = counted.reduce((sum, one) => sum + weight(one) * one.share, 0)
  return { share: all === 0 ? null : had / all, topics }
}

function mostHad(
  topic: string,
  classes: readonly ClassHad[],
  alike: readonly Alike[],
): { share: number; had: ClassHad | null } {
  let [share, had]: [number, ClassHad | null] = [0, null]
  for (const one of classes)
    for (const taught of one.topics) {
      const here = taught === topic ? 1 : shareIn(topic, taught, alike)
      if (here > share) [share, had] = [here, one]
    }
  return { share, had }
}

function shareIn(topic: string, other: string, alike: readonly Alike[]): number {
  return alike.find((one) => one.topic === topic && one.other === other)?.share ?? 0
}

/** A published edition by what a class may be called after it. */
export type NamedEdition = { id: string; title: string; since: Day }

const decision = /\d+\/QĐ-[\p{Lu}\d]+/u

/**
 * By which edition a class was taught: of those that have its name, or the number of the same decision in it, the one in
 * force on the day it ended; a class older than all of them is taken by the first.
 */
export function editionOf(
  programme: string,
  ended: Day,
  editions: readonly NamedEdition[],
): string | undefined {
  const number = decision.exec(programme)?.[0]
  const named = editions
    .filter(
      ({ title }) => fold(title) === fold(programme) || (number && decision.exec(title)?.[0] === number),
    )
    .toSorted((one, other) => (one.since < other.since ? -1 : 1))
  return (named.findLast(({ since }) => since <= ended) ?? named[0])?.id
}
