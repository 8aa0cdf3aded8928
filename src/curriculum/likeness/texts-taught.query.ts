import { sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import { type Periods, taught } from '../periods.ts'
import type { TaughtEdition, TaughtTopic } from './programme-likeness.ts'

type Row = { edition: string; topic: string; periods: Periods; texts: TaughtTopic['texts'] | null }

/** What these editions teach: their topics and the texts of each, pinned or else the newest. */
export async function textsTaught(db: Reader, editions: readonly string[]): Promise<TaughtEdition[]> {
  const { rows } = await sql<Row>`
    select e.id as edition, t.piece as topic, t.content -> 'periods' as periods, (
      select json_agg(json_build_object('piece', f.piece, 'syllables', f.syllables))
      from curriculum.fingerprint f
      where f.piece = t.piece or f.piece in (
        select m::uuid from jsonb_array_elements_text(t.content -> 'materials') m)
    ) as texts
    from unnest(${editions}::uuid[]) e (id)
    join lateral (${textIn(sql`e.id`)}) r on true
    cross join lateral jsonb_array_elements(r.content -> 'topics') named
    join lateral (${textIn(sql`(named ->> 'topic')::uuid`)}) t on true`.execute(db)
  const topics = Map.groupBy(rows, ({ edition }) => edition)
  return editions.map((edition) => ({
    edition,
    topics: (topics.get(edition) ?? []).map(({ topic, periods, texts }) => ({
      topic,
      periods: taught(periods),
      texts: texts ?? [],
    })),
  }))
}

/** The text of a piece that an edition `e` holds. */
function textIn(piece: ReturnType<typeof sql>) {
  return sql`
    select o.piece, o.content from curriculum.revision o
    left join curriculum.pin n on n.edition = e.id and n.revision = o.id
    where o.piece = ${piece} and not o.aside order by n.edition is null, o.seq desc limit 1`
}
