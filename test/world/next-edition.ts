import { openEdition } from '#curriculum/open-edition.command.ts'
import { getHead } from '#curriculum/pieces.query.ts'
import { saveRevision } from '#curriculum/save-revision.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import type { Day } from '#platform/pure/day.ts'
import { newId } from '#platform/pure/id.ts'
import { publish } from './small-programme.ts'

/** Writes on a piece: what is given stands in place of what it said. */
export async function rewrite(house: House, piece: string, said: object): Promise<void> {
  const { id: base, content } = await getHead(house.db, piece)
  const input = { piece, base, content: { ...content, ...said } }
  await perform(house, localAdministrator, saveRevision, input)
}

/** The next edition of a programme, published on a day with what its pieces say now and what is given of itself. */
export async function nextEdition(
  house: House,
  { from, day, said }: { from: string; day: Day; said?: object },
): Promise<string> {
  const edition = newId()
  await perform(house, localAdministrator, openEdition, { edition, from })
  if (said) await rewrite(house, edition, said)
  await publish(house, edition, day)
  return edition
}
