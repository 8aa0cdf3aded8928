import { type RawBuilder, sql } from 'kysely'
import { country } from '#organization/unit.ts'
import { type Actor, holds, type Scope } from '#platform/actor.ts'
import type { Reader } from '#platform/database.ts'
import type { Asking } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Revision } from './edition-ground.ts'
import type { PieceKind } from './piece.ts'

export type Piece = {
  id: string
  kind: PieceKind
  owner: string
  programme: string | null
  number: number | null
  published: boolean
}

export const revisionColumns: RawBuilder<unknown> = sql`
  r.id, r.piece, r.base, r.merged, r.content, r.by, r.by_name as "byName", r.at::text`

/** Whether a draft of a unit exists for an actor: its authors, appraisers and approvers, and nobody else. */
export function isWorkedOn(actor: Actor, owner: RawBuilder<unknown>): RawBuilder<boolean> {
  const scopes = [actor.may.write, actor.may.appraise, actor.may.approve]
  if (scopes.some(({ everywhere }) => everywhere)) return sql<boolean>`true`
  const units = scopes.flatMap((scope) => (scope.everywhere ? [] : scope.units))
  if (units.length === 0) return sql<boolean>`false`
  return liesUnder(owner, units)
}

/** The same of one piece. */
export async function isWorkedOnBy(
  { db, actor }: Pick<Asking, 'db' | 'actor'>,
  piece: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from curriculum.piece p where p.id = ${piece} and ${isWorkedOn(actor, sql`p.owner`)}`.execute(db)
  return rows.length > 0
}

/** Whether what a unit published is meant for an actor: her own unit, one above it, or one below. */
export function isMeantFor(actor: Actor, owner: RawBuilder<unknown>): RawBuilder<boolean> {
  const { read } = actor.may
  if (read.everywhere) return sql<boolean>`true`
  return sql<boolean>`(${owner} = ${country} or ${liesUnder(owner, read.units)} or exists (
    select from organization.lineage l where l.unit = any(${read.units}::uuid[]) and l.ancestor = ${owner}))`
}

function liesUnder(owner: RawBuilder<unknown>, units: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from organization.lineage l where l.unit = ${owner} and l.ancestor = any(${units}::uuid[]))`
}

/** Refuses whoever may not do something with what a unit owns; where it does not exist for her, as unknown. */
export async function requireOver(
  { db, actor }: Pick<Asking, 'db' | 'actor'>,
  right: 'write' | 'appraise' | 'approve',
  owner: string,
): Promise<void> {
  if (await reachesNow(db, actor.may[right], owner)) return
  throw new Refusal('forbidden', holds(actor, right) ? outside[right] : none[right])
}

const none = {
  write: 'Bạn không có vai trò soạn chương trình.',
  appraise: 'Bạn không có vai trò thẩm định chương trình.',
  approve: 'Bạn không có vai trò phê duyệt chương trình.',
}
const outside = {
  write: 'Chương trình này thuộc đơn vị ngoài phạm vi soạn của bạn.',
  appraise: 'Chương trình này thuộc đơn vị ngoài phạm vi thẩm định của bạn.',
  approve: 'Chương trình này thuộc đơn vị ngoài phạm vi phê duyệt của bạn.',
}

async function reachesNow(db: Reader, scope: Scope, owner: string): Promise<boolean> {
  if (scope.everywhere) return true
  const { rows } = await sql`select where ${liesUnder(sql`${owner}::uuid`, scope.units)}`.execute(db)
  return rows.length > 0
}

/** A piece that exists for the asker as one who works on it; a published one is read by `edition.query.ts`. */
export async function getPiece(
  asking: Pick<Asking, 'db' | 'actor'>,
  id: string,
  kind?: PieceKind,
): Promise<Piece> {
  const { rows } = await sql<Piece>`
    select p.id, p.kind, p.owner, p.programme, p.number, u.edition is not null as published
    from curriculum.piece p left join curriculum.publication u on u.edition = p.id
    where p.id = ${id} and ${isWorkedOn(asking.actor, sql`p.owner`)}`.execute(asking.db)
  const piece = rows[0]
  if (!piece || (kind && piece.kind !== kind))
    throw new Refusal('missing', 'Không có bản soạn này trong phạm vi của bạn.')
  return piece
}

/** The newest text on the line of each of these pieces. */
export async function headsOf(db: Reader, pieces: readonly string[]): Promise<Map<string, Revision>> {
  const { rows } = await sql<Revision>`
    select distinct on (r.piece) ${revisionColumns} from curriculum.revision r
    where r.piece = any(${pieces}::uuid[]) and not r.aside order by r.piece, r.seq desc`.execute(db)
  return new Map(rows.map((row) => [row.piece, row]))
}

export async function getHead(db: Reader, piece: string): Promise<Revision> {
  const head = (await headsOf(db, [piece])).get(piece)
  if (!head) throw new Error('A piece without a revision')
  return head
}

export async function findRevision(db: Reader, piece: string, id: string): Promise<Revision | undefined> {
  const { rows } = await sql<Revision>`
    select ${revisionColumns} from curriculum.revision r where r.piece = ${piece} and r.id = ${id}`.execute(
    db,
  )
  return rows[0]
}

/** The texts saved aside that still wait, the oldest first. */
export async function asidesOf(db: Reader, piece: string): Promise<Revision[]> {
  const { rows } = await sql<Revision>`
    select ${revisionColumns} from curriculum.revision r
    where r.piece = ${piece} and r.aside
      and not exists (select from curriculum.let_go g where g.revision = r.id)
      and not exists (select from curriculum.revision m where m.merged = r.id)
    order by r.seq`.execute(db)
  return rows
}
