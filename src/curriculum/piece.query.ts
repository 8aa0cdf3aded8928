import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '#platform/database.ts'
import { Id } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Revision } from './edition-ground.ts'
import { type Clash, merge } from './merge.ts'
import {
  asidesOf,
  findRevision,
  getHead,
  getPiece,
  isMeantFor,
  isWorkedOnBy,
  type Piece,
  revisionColumns,
} from './pieces.query.ts'
import { type RemarkOn, remarksOn } from './review/remarks-on.query.ts'

/** A text kept aside, and where it and the newest text touch. */
export type Aside = Revision & { clashes: Clash[] }

/** A topic or material as who works on it reads it: its newest text, who wrote what, and what waits beside it. */
export type PieceShown = Piece & {
  text: Revision
  history: Pick<Revision, 'id' | 'byName' | 'at' | 'merged'>[]
  asides: Aside[]
  /** What is asked to be changed in it; only for who works on it. */
  remarks: RemarkOn[]
  /** Whether the asker reads a draft; else the text that was published last. */
  worked: boolean
}

/** The one of its texts kept aside that has this id, while it waits. */
export function asideOf({ asides }: Pick<PieceShown, 'asides'>, id: string | undefined): Aside | undefined {
  return asides.find((aside) => aside.id === id)
}

export const piece = query({
  name: 'curriculum.piece',
  input: z.object({ piece: Id }),
  async run(asking: Asking, { piece: id }): Promise<PieceShown> {
    if (!(await isWorkedOnBy(asking, id))) return published(asking, id)
    const { db } = asking
    const found = await getPiece(asking, id)
    const text = await getHead(db, id)
    const asides = await asidesShown(db, text)
    const { rows: history } = await sql<PieceShown['history'][number]>`
      select r.id, r.by_name as "byName", r.at::text, r.merged from curriculum.revision r
      where r.piece = ${id} and not r.aside order by r.seq desc limit 200`.execute(db)
    const remarks = await remarksOn(asking, id)
    return { ...found, text, history, asides, remarks, worked: true }
  },
})

/** The texts of a piece that wait beside its newest one, each with where the two touch. */
export async function asidesShown(db: Reader, newest: Pick<Revision, 'piece' | 'content'>): Promise<Aside[]> {
  const { piece: id, content } = newest
  const waiting = await asidesOf(db, id)
  return Promise.all(
    waiting.map(async (aside) => {
      const base = aside.base ? await findRevision(db, id, aside.base) : undefined
      return { ...aside, clashes: merge(base?.content, aside.content, content).clashes }
    }),
  )
}

/** The text in which it stands in the edition that was published last and is meant for the asker. */
async function published({ db, actor }: Asking, id: string): Promise<PieceShown> {
  const { rows } = await sql<Revision & Omit<Piece, 'id'>>`
    select ${revisionColumns}, p.kind, p.owner, p.programme, p.number
    from curriculum.pin n
    join curriculum.publication u on u.edition = n.edition
    join curriculum.piece e on e.id = n.edition
    join curriculum.piece p on p.id = n.piece
    join curriculum.revision r on r.id = n.revision
    where n.piece = ${id} and ${isMeantFor(actor, sql`e.owner`)}
    order by u.day desc, r.seq desc limit 1`.execute(db)
  const row = rows[0]
  if (!row) throw new Refusal('missing', 'Không có nội dung này trong phạm vi của bạn.')
  const { kind, owner, programme, number, ...text } = row
  const draft = { history: [], asides: [], remarks: [], worked: false }
  return { id, kind, owner, programme, number, published: true, text, ...draft }
}
