import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '#platform/database.ts'
import { Id } from '#platform/parse.ts'
import { type Asking, query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { type PieceShown, piece } from '../piece.query.ts'
import type { MaterialContent } from './material.ts'

/** A material in one language, beside its others. */
export type LanguageVersion = {
  id: string
  language: MaterialContent['language']
  title: string
  original: boolean
  /** The text that the asker reads. */
  revision: string
  /** The text it follows is older than the one of the original that the asker reads. */
  stale: boolean
}

/** All languages of a material that exist for the asker, the original first; the material itself among them. */
export const languageVersions = query({
  name: 'curriculum.language-versions',
  input: z.object({ material: Id }),
  async run(asking: Asking, { material }): Promise<LanguageVersion[]> {
    const asked = await piece.run(asking, { piece: material })
    const first = saidBy(asked)?.versionOf?.material ?? material
    const original = await readable(asking, first)
    const others = await versionsOf(asking.db, first)
    const shown = await Promise.all(others.map((id) => readable(asking, id)))
    const all = [original, ...shown].filter((one) => one !== undefined)
    const newest = original && (await placeOf(asking.db, original.text.id))
    return Promise.all(
      all.map(async (one) => {
        const { language, title, versionOf } = saidBy(one) as MaterialContent
        const follows = versionOf && (await placeOf(asking.db, versionOf.revision))
        const stale = Boolean(newest && follows && BigInt(follows) < BigInt(newest))
        return { id: one.id, language, title, original: one.id === first, revision: one.text.id, stale }
      }),
    )
  },
})

function saidBy({ kind, text }: PieceShown): MaterialContent | undefined {
  return kind === 'material' ? (text.content as MaterialContent) : undefined
}

/** Nothing where it does not exist for the asker, or says now that it is a version of another. */
async function readable(asking: Asking, id: string): Promise<PieceShown | undefined> {
  try {
    const shown = await piece.run(asking, { piece: id })
    return saidBy(shown) && shown
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'missing') return undefined
    throw error
  }
}

async function versionsOf(db: Reader, original: string): Promise<string[]> {
  const { rows } = await sql<{ piece: string }>`
    select distinct r.piece from curriculum.revision r
    where r.content -> 'versionOf' ->> 'material' = ${original} and r.piece <> ${original} order by r.piece`.execute(
    db,
  )
  return rows.map(({ piece: id }) => id)
}

/** Where a text stands on its line; later texts have higher ones. */
async function placeOf(db: Reader, revision: string): Promise<string | undefined> {
  const { rows } = await sql<{ seq: string }>`
    select r.seq::text from curriculum.revision r where r.id = ${revision}`.execute(db)
  return rows[0]?.seq
}
