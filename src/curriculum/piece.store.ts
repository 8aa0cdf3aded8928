import { sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import type { PieceContent, PieceKind } from './piece.ts'
import type { PracticePolicy } from './practice/practice-policy.ts'
import type { StepKind } from './review/review.ts'

/** Whoever does something here: an account, or the local administrator without one. */
export type By = { account: string | null; name: string }

export async function addProgramme(trx: Writer, id: string, owner: string): Promise<void> {
  await sql`insert into curriculum.programme (id, owner, source) values (${id}, ${owner}, ${id})`.execute(trx)
}

export type NewPiece = {
  id: string
  kind: PieceKind
  owner: string
  programme: string | null
  number: number | null
}

export async function addPiece(trx: Writer, source: string, piece: NewPiece): Promise<void> {
  const { id, kind, owner, programme, number } = piece
  await sql`
    insert into curriculum.piece (id, kind, owner, programme, number, source)
    values (${id}, ${kind}, ${owner}, ${programme}, ${number}, ${source})`.execute(trx)
}

export type NewRevision = {
  id: string
  piece: string
  base: string | null
  /** What its writer had before her; the base itself, when left out. */
  read?: string
  merged: string | null
  aside: boolean
  content: PieceContent
}

export async function addRevision(trx: Writer, by: By, revision: NewRevision): Promise<void> {
  const { id, piece, base, read = base, merged, aside, content } = revision
  await sql`
    insert into curriculum.revision (id, piece, base, read, merged, aside, content, by, by_name)
    values (${id}, ${piece}, ${base}, ${read}, ${merged}, ${aside}, ${JSON.stringify(content)}::jsonb, ${by.account}, ${by.name})`.execute(
    trx,
  )
}

export async function addLetGo(trx: Writer, source: string, revision: string): Promise<void> {
  await sql`insert into curriculum.let_go (revision, source) values (${revision}, ${source})
    on conflict do nothing`.execute(trx)
}

/** Pins an edition to these texts of its pieces and publishes it; from here on triggers refuse any change of it. */
export async function addPublication(
  trx: Writer,
  publication: { source: string; edition: string; day: Day; decision: string },
  pins: readonly { piece: string; revision: string }[],
): Promise<void> {
  const { source, edition, day, decision } = publication
  await sql`
    insert into curriculum.pin (edition, piece, revision)
    select ${edition}::uuid, p.piece, p.revision
    from unnest(${pins.map(({ piece }) => piece)}::uuid[], ${pins.map(({ revision }) => revision)}::uuid[]) as p(piece, revision)`.execute(
    trx,
  )
  await sql`
    insert into curriculum.publication (edition, day, decision, source)
    values (${edition}, ${day}, ${decision}, ${source})`.execute(trx)
}

export async function addStep(
  trx: Writer,
  by: By,
  step: { id: string; edition: string; kind: StepKind; day: Day; details: unknown },
): Promise<void> {
  const { id, edition, kind, day, details } = step
  await sql`
    insert into curriculum.step (id, edition, kind, day, details, by, by_name)
    values (${id}, ${edition}, ${kind}, ${day}, ${JSON.stringify(details)}::jsonb, ${by.account}, ${by.name})`.execute(
    trx,
  )
}

export async function addPracticePolicy(
  trx: Writer,
  policy: PracticePolicy & { id: string; by: By },
): Promise<void> {
  const { id, since, leastShare, largestClass, basis, by } = policy
  await sql`
    insert into curriculum.practice_policy (id, since, least_share, largest_class, basis, by_name)
    values (${id}, ${since}, ${leastShare}, ${largestClass}, ${basis}, ${by.name})`.execute(trx)
}

export async function addLawChange(
  trx: Writer,
  change: { id: string; law: string; day: Day; what: string; by: By },
): Promise<void> {
  const { id, law, day, what, by } = change
  await sql`
    insert into curriculum.law_change (id, law, day, what, by_name)
    values (${id}, ${law}, ${day}, ${what}, ${by.name})`.execute(trx)
}
