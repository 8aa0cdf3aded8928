import type { Day } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'
import { lessonTurns } from '../difference.ts'
import type { EditionGround } from '../edition-ground.ts'
import type { EditionListed } from '../editions.query.ts'
import { insteadOf } from './instead-of.query.ts'
import { lawsSince } from './laws-since.query.ts'
import { ownTaught } from './own-taught.query.ts'
import type { Comparison, SinceTaught } from './since-taught.ts'
import { type DayTaught, inForceOn } from './taught.ts'
import { topicEditions } from './topic-editions.query.ts'
import { topicGround } from './topic-ground.query.ts'

/**
 * What changed since the asker last taught a topic, or since a day: from the edition she noted for it, else from those in
 * force on it. Nothing, where she noted no day and gives none; no comparison, where nothing held the topic then.
 */
export async function sinceTaught(
  asking: Asking,
  topic: string,
  day?: Day,
): Promise<SinceTaught | undefined> {
  const taught = await ownTaught(asking, topic)
  const since = day ?? taught[0]?.day
  if (since === undefined) return undefined
  const { all, holding } = await topicEditions(asking, topic)
  const olders = taughtBy(taught, holding, since) ?? among(holding, inForceOn(all, since))
  const found = await Promise.all(olders.map((older) => compare(asking, topic, older)))
  const grounds = found.flatMap(({ was, now }) => [was, now ?? []].flat())
  const shown = new Set(found.map(({ comparison }) => comparison.newer?.id))
  const current = among(holding, inForceOn(all, asking.today))
  return {
    since,
    title: (found[0]?.now ?? found[0]?.was)?.topics[0]?.revision.content.title ?? '',
    comparisons: found.map(({ comparison }) => comparison),
    laws: await lawsSince(asking.db, grounds.flatMap(revisionsOf), since),
    elsewhere: current.filter(({ id }) => !shown.has(id)),
  }
}

/** Undefined where she noted none for that day that she still reads. */
function taughtBy(
  taught: readonly DayTaught[],
  holding: readonly EditionListed[],
  on: Day,
): EditionListed[] | undefined {
  const editions = new Set(taught.filter(({ day }) => day === on).map(({ edition }) => edition))
  const found = holding.filter(({ id }) => editions.has(id))
  return found.length > 0 ? found : undefined
}

function among(holding: readonly EditionListed[], editions: readonly EditionListed[]): EditionListed[] {
  const held = new Set(holding.map(({ id }) => id))
  return editions.filter(({ id }) => held.has(id))
}

type Found = { was: EditionGround; now: EditionGround | undefined; comparison: Comparison }

async function compare(asking: Asking, topic: string, older: EditionListed): Promise<Found> {
  const newer = (await insteadOf(asking, older)) ?? null
  const was = (await topicGround(asking.db, older.id, topic))!
  const now = newer ? await topicGround(asking.db, newer.id, topic) : undefined
  const turns = now ? lessonTurns(was, now) : []
  return { was, now, comparison: { older, newer, gone: now === undefined, turns } }
}

function revisionsOf({ edition, topics, materials }: EditionGround): string[] {
  return [edition.id, ...topics.map(({ revision }) => revision.id), ...materials.map(({ id }) => id)]
}
