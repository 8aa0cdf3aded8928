import { type RawBuilder, sql } from 'kysely'
import type { Asking } from '#platform/query.ts'
import { isMeantFor, isWorkedOn } from '../pieces.query.ts'
import { type AskedWord, foldedQuery, typedQuery } from './asked.ts'
import type { LessonFilters } from './lesson-filters.ts'

/** A text that answers, and how many do in all. */
export type LessonMatch = { revision: string; total: number }

type Page = { limit: number; offset: number }

/** To weigh how much a text speaks of what was asked it has to be unpacked; words of more texts than this tell little. */
const weighed = 300

/**
 * The texts that answer, each in the one that the asker reads: of what she works on the newest, of what is only meant for
 * her the one that was published last. Words as they were typed first, then titles, then who speaks most of it.
 */
export async function lessonMatches(
  { db, actor }: Pick<Asking, 'db' | 'actor'>,
  asked: readonly AskedWord[],
  filters: LessonFilters,
  { limit, offset }: Page,
): Promise<LessonMatch[]> {
  const folded = asked.length === 0 ? null : foldedQuery(asked)
  const typed = typedQuery(asked)
  const { rows } = await sql<LessonMatch>`
    with meant as materialized (
      select u.edition, u.day from curriculum.publication u join curriculum.piece e on e.id = u.edition
      where ${isMeantFor(actor, sql`e.owner`)}
    ), answer as materialized (
      select l.revision, l.piece, l.seq, l.head, l.pinned, l.title_words, p.owner
      from ${folded === null ? sql`curriculum.lesson_text` : sql`curriculum.texts_with(${folded}::tsquery)`} l
      join curriculum.piece p on p.id = l.piece
      where ${fits(filters)}
    ), worked as materialized (
      select owner from (select distinct owner from answer) a where ${isWorkedOn(actor, sql`a.owner`)}
    ), read as (
      select distinct on (n.piece) n.revision
      from curriculum.pin n
      join meant m on m.edition = n.edition
      join curriculum.lesson_text l on l.revision = n.revision
      where n.piece in (select a.piece from answer a where a.pinned and a.owner not in (select owner from worked))
      order by n.piece, m.day desc, l.seq desc
    ), found as materialized (
      select revision, seq, title_words from answer where head and owner in (select owner from worked)
      union all
      select revision, seq, title_words from answer
      where owner not in (select owner from worked) and revision in (select revision from read)
    ), counted as materialized (
      select count(*)::int as total from found
    )
    select f.revision, c.total
    from found f cross join counted c
    order by ${folded === null ? sql`` : orderBy(folded, typed)} f.seq desc
    limit ${limit} offset ${offset}`.execute(db)
  return rows
}

function orderBy(folded: string, typed: string | null): RawBuilder<unknown> {
  const asTyped =
    typed === null
      ? sql``
      : sql`f.revision in (select revision from curriculum.texts_with(${typed}::tsquery)) desc, f.title_words @@ ${typed}::tsquery desc,`
  return sql`${asTyped} f.title_words @@ ${folded}::tsquery desc, 
    case when c.total <= ${weighed}::int then (
      select ts_rank(l.words, ${folded}::tsquery, 1) from curriculum.lesson_text l where l.revision = f.revision
    ) end desc nulls last,`
}

function fits({
  kind,
  level,
  area,
  mostPeriods,
  builds,
  language,
  spoken,
}: LessonFilters): RawBuilder<unknown> {
  const where = [
    kind && sql`p.kind = ${kind}`,
    mostPeriods && sql`l.taught <= ${mostPeriods}::numeric`,
    builds &&
      sql`exists (select from unnest(l.signs) sign where sign = ${builds} or starts_with(sign, ${`${builds}.`}))`,
    language && sql`l.language = ${language}`,
    spoken && sql`l.spoken`,
    (level || area) && sql`l.piece in (${heldFor(level, area)})`,
  ].filter((one) => one !== undefined && one !== false && one !== '' && one !== 0)
  return where.length === 0 ? sql`true` : sql.join(where, sql` and `)
}

/** What editions in force hold that are for a level and an area. */
function heldFor(level: string | undefined, area: string | undefined): RawBuilder<unknown> {
  const isFor = (list: string, value: string | undefined) =>
    value === undefined ? sql`true` : sql`said.content -> ${sql.lit(list)} ? ${value}`
  return sql`
    select n.piece from meant m
    join curriculum.pin e on e.edition = m.edition and e.piece = m.edition
    join curriculum.revision said on said.id = e.revision
    join curriculum.pin n on n.edition = m.edition
    where ${isFor('levels', level)} and ${isFor('areas', area)} and ${isInForce(sql`m.edition`)}`
}

/** Whether a published edition has not been taken out of use. */
export function isInForce(edition: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`not exists (select from curriculum.step s where s.edition = ${edition} and s.kind = 'retire')`
}
