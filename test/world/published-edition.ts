import { createPiece } from '#curriculum/create-piece.command.ts'
import { createProgramme } from '#curriculum/create-programme.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type Command, type House, perform } from '#platform/command.ts'
import type { Day } from '#platform/pure/day.ts'
import { newId } from '#platform/pure/id.ts'
import { editionSaid, publish, topicSaid } from './small-programme.ts'

export type ToPublish = {
  title?: string
  /** The unit whose programme it is; left out: the country. */
  owner?: string
  day: Day
  levels: string[]
  areas: string[]
  contents: string[]
  /** The sign of a competency that its topic builds. */
  sign?: string
}

/** A programme of one topic, all the way to its publication. */
export async function publishedEdition(
  house: House,
  { title = 'Chương trình', owner, day, sign, ...said }: ToPublish,
): Promise<{ programme: string; edition: string }> {
  const done = async <I, O>(what: Command<I, O>, input: unknown): Promise<O> =>
    (await perform(house, localAdministrator, what, input)).outcome
  const [topic, edition] = [newId(), newId()]
  const outcomes = [{ text: 'Làm được', sign: sign ?? null }]
  const content = { ...topicSaid('Chuyên đề', 4, 4), outcomes }
  await done(createPiece, { id: topic, kind: 'topic', owner, content })
  const whole = { ...editionSaid(title, [topic]), ...said }
  const { programme } = await done(createProgramme, { edition, owner, content: whole })
  await publish(house, edition, day)
  return { programme, edition }
}
