import { type RawBuilder, sql } from 'kysely'
import type { Asking } from '#platform/query.ts'
import { type EditionListed, listEditions } from '../editions.query.ts'

/**
 * The editions that are held against one another, by id: of each programme the one in use and the drafts. With `edition`
 * that one and those published ones that hold a piece of it or one that is like one of its own.
 */
export async function editionsBeside(
  asking: Asking,
  edition: string | undefined,
): Promise<Map<string, EditionListed>> {
  const where = edition === undefined ? sql`true` : sql`(p.id = ${edition} or ${besides(edition)})`
  const programmes = Map.groupBy(await listEditions(asking, where), ({ programme }) => programme)
  const held = [...programmes.values()].flatMap((editions) => {
    const inUse = editions.find(({ state }) => state === 'published')
    return editions.filter(
      (one) => one === inUse || one.id === edition || (one.state !== 'published' && one.state !== 'retired'),
    )
  })
  return new Map(held.map((one) => [one.id, one]))
}

function besides(edition: string): RawBuilder<boolean> {
  return sql<boolean>`p.id in (
    with recursive named (piece) as (
      select (t ->> 'topic')::uuid from curriculum.revision r, jsonb_array_elements(r.content -> 'topics') t
      where r.piece = ${edition} and not r.aside
      union select m::uuid from named n
      join curriculum.revision r on r.piece = n.piece and not r.aside
      cross join lateral jsonb_array_elements_text(r.content -> 'materials') m
    ), alike (piece) as (
      select piece from named
      union select k.other from curriculum.likeness k join named n on k.one = n.piece where k.kind <> 'topic'
      union select k.one from curriculum.likeness k join named n on k.other = n.piece where k.kind <> 'topic'
    )
    select n.edition from curriculum.pin n join alike using (piece))`
}
