import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Asking } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import type { EditionContent } from './edition.ts'
import { type Periods, sumOf } from './periods.ts'
import { isMeantFor, isWorkedOn, type Piece } from './pieces.query.ts'
import { type EditionState, type StepKind, stateAfter } from './review/review.ts'

/** An edition in a list: what it is called, where it stands, for whom it is and how much of it is practice. */
export type EditionListed = {
  id: string
  programme: string
  /** The unit whose authors write it. */
  owner: string
  number: number
  content: EditionContent
  state: EditionState
  /** The day from which it is published, and the last step's day. */
  since: Day | null
  until: Day | null
  /** Of its compulsory topics. */
  periods: Periods
}

type Row = Omit<EditionListed, 'state' | 'periods'> & { steps: StepKind[]; taught: Periods[] | null }

/** The editions that exist for the asker among these: published ones that are meant for her, drafts that she works on. */
export async function listEditions(
  { db, actor }: Pick<Asking, 'db' | 'actor'>,
  where: RawBuilder<unknown>,
): Promise<EditionListed[]> {
  const { rows } = await sql<Row>`
    select p.id, p.programme, p.owner, p.number, r.content, u.day as since,
      (select (s.details ->> 'day') from curriculum.step s where s.edition = p.id and s.kind = 'retire') as until,
      array(select s.kind from curriculum.step s where s.edition = p.id order by s.seq) as steps,
      ${taught} as taught
    from curriculum.piece p
    left join curriculum.publication u on u.edition = p.id
    join lateral (
      select r.content from curriculum.revision r
      left join curriculum.pin n on n.edition = p.id and n.revision = r.id
      where r.piece = p.id and not r.aside
      order by n.edition is null, r.seq desc limit 1
    ) r on true
    where p.kind = 'edition' and ${where}
      and (${isWorkedOn(actor, sql`p.owner`)} or u.edition is not null and ${isMeantFor(actor, sql`p.owner`)})
    order by p.programme, p.number desc`.execute(db)
  return rows.map(({ steps, taught: periods, ...row }) => ({
    ...row,
    state: stateAfter(steps.map((kind) => ({ kind }))),
    periods: sumOf(periods ?? []),
  }))
}

/** The periods of the compulsory topics, each in its pinned text or else its newest. */
const taught = sql`(
  select json_agg(t.content -> 'periods') from jsonb_array_elements(r.content -> 'topics') named
  join lateral (
    select o.content from curriculum.revision o
    left join curriculum.pin n on n.edition = p.id and n.revision = o.id
    where o.piece = (named ->> 'topic')::uuid and not o.aside
    order by n.edition is null, o.seq desc limit 1
  ) t on true
  where (named ->> 'compulsory')::boolean)`

/** The programme of an edition that exists for the asker. */
export async function findEdition(
  asking: Pick<Asking, 'db' | 'actor'>,
  id: string,
): Promise<EditionListed | undefined> {
  return (await listEditions(asking, sql`p.id = ${id}`))[0]
}

/** The same, or a refusal. */
export async function getEdition(asking: Pick<Asking, 'db' | 'actor'>, id: string): Promise<EditionListed> {
  const listed = await findEdition(asking, id)
  if (!listed) throw new Refusal('missing', 'Không có ấn bản này trong phạm vi của bạn.')
  return listed
}

/** An edition of a list as the piece that it is, to read what is in it. */
export function pieceOf({ id, owner, programme, number, since }: EditionListed): Piece {
  return { id, kind: 'edition', owner, programme, number, published: since !== null }
}

/** The editions of a programme that exist for the asker, the newest first. */
export function findEditionsOf(
  asking: Pick<Asking, 'db' | 'actor'>,
  programme: string,
): Promise<EditionListed[]> {
  return listEditions(asking, sql`p.programme = ${programme}`)
}

/** Laws that an edition’s pinned texts cite and that changed after it was published: why it is due again. */
export async function lawsChanged(
  db: Reader,
  edition: string,
): Promise<{ law: string; day: Day; what: string }[]> {
  const { rows } = await sql<{ law: string; day: Day; what: string }>`
    select distinct c.law, c.day, c.what
    from curriculum.publication u
    join curriculum.pin n on n.edition = u.edition
    join curriculum.revision r on r.id = n.revision
    cross join lateral jsonb_array_elements_text(r.content -> 'cites') cited
    join curriculum.law_change c on c.law = cited and c.day > u.day
    where u.edition = ${edition} order by c.day, c.law`.execute(db)
  return rows
}

/** The editions in use whose pinned texts cite a law, published before it changed on this day: now due again. */
export async function dueByLaw(
  asking: Pick<Asking, 'db' | 'actor'>,
  law: string,
  day: Day,
): Promise<EditionListed[]> {
  const citing = await listEditions(
    asking,
    sql`u.day < ${day} and exists (
      select from curriculum.pin n join curriculum.revision c on c.id = n.revision
      where n.edition = p.id and c.content -> 'cites' @> jsonb_build_array(${law}::text))`,
  )
  return citing.filter(({ state }) => state === 'published')
}

/** The number of the next edition of a programme. */
export async function nextNumber(db: Reader, programme: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select max(number) + 1 as next from curriculum.piece where programme = ${programme}`.execute(db)
  return rows[0]!.next
}
