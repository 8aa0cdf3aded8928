import { type RawBuilder, sql } from 'kysely'
import type { Writer } from '#platform/database.ts'
import type { PieceContent } from '../piece.ts'
import { type LessonKind, type LessonText, lessonText } from './lesson-text.ts'

/** A text of a topic or material: whether it is the newest on its line, and whether a published edition pins it. */
export type LessonKept = {
  revision: string
  piece: string
  kind: LessonKind
  content: PieceContent
  head: boolean
  pinned: boolean
}

/** From here on a topic or material is found by this text: its newest. A pinned one before it stays for its readers. */
export async function keepHead(trx: Writer, said: Omit<LessonKept, 'head' | 'pinned'>): Promise<void> {
  const { piece } = said
  // First the deletion: it waits for who pins this text meanwhile, and then leaves it.
  await sql`delete from curriculum.lesson_text where piece = ${piece} and head and not pinned`.execute(trx)
  await sql`update curriculum.lesson_text set head = false where piece = ${piece} and head`.execute(trx)
  await addText(trx, { ...said, head: true, pinned: false })
}

/** These texts stay found by readers: an edition that holds them is being published. */
export async function keepPinned(
  trx: Writer,
  texts: readonly Omit<LessonKept, 'head' | 'pinned'>[],
): Promise<void> {
  const ids = texts.map(({ revision }) => revision).toSorted()
  const { rows } = await sql<{ revision: string }>`
    update curriculum.lesson_text set pinned = true where revision = any(${ids}::uuid[])
    returning revision`.execute(trx)
  const kept = new Set(rows.map(({ revision }) => revision))
  // Somebody saved a newer one while this was being published.
  for (const text of texts)
    if (!kept.has(text.revision)) await addText(trx, { ...text, head: false, pinned: true })
}

/** Keeps a text, or makes it what it says now. Answers whether anything was not so yet. */
export async function addText(trx: Writer, text: LessonKept): Promise<boolean> {
  const { revision, piece, kind, content, head, pinned } = text
  const said = lessonText(kind, content)
  const { rows } = await sql`
    insert into curriculum.lesson_text as t (revision, piece, seq, head, pinned, ${columns})
    select ${revision}, ${piece}, seq, ${head}, ${pinned}, ${valuesOf(said)}
    from curriculum.revision where id = ${revision}
    on conflict (revision) do update
      set (head, pinned, ${columns}) = (excluded.head, excluded.pinned, ${columnsOf('excluded')})
      where (t.head, t.pinned, ${columnsOf('t')}) is distinct from
        (excluded.head, excluded.pinned, ${columnsOf('excluded')})
    returning revision`.execute(trx)
  return rows.length > 0
}

const names = ['title_words', 'words', 'language', 'spoken', 'taught', 'signs']
const columns = sql.raw(names.join(', '))

function columnsOf(table: 't' | 'excluded'): RawBuilder<unknown> {
  return sql.raw(names.map((name) => `${table}.${name}`).join(', '))
}

function valuesOf({ titleWords, words, language, spoken, taught, signs }: LessonText): RawBuilder<unknown> {
  return sql`${titleWords}::tsvector, ${words}::tsvector, ${language}::text, ${spoken}::boolean,
    ${taught}::numeric, ${signs}::text[]`
}
