import { sql } from 'kysely'
import { z } from 'zod'
import type { Reader } from '#platform/database.ts'
import { type Asking, query } from '#platform/query.ts'
import type { MaterialContent } from '../material/material.ts'
import type { PieceContent } from '../piece.ts'
import { askedWords } from './asked.ts'
import { LessonFilters } from './lesson-filters.ts'
import { type LessonMatch, lessonMatches } from './lesson-matches.query.ts'
import { bodyOf, type LessonKind } from './lesson-text.ts'
import type { Weights } from './paragraph.ts'
import { marked, type Passage, passage } from './passage.ts'
import { type TaughtIn, taughtIn } from './taught-in.query.ts'

/** A topic or material that answers a search, with the words around what was asked for. */
export type FoundLesson = {
  id: string
  kind: LessonKind
  title: string
  /** The same, with the words that were asked for marked. */
  titled: Passage
  around: Passage
  /** Of a topic: its taught periods. */
  periods: number | null
  /** Of a material. */
  language: MaterialContent['language'] | null
  spoken: boolean
  taughtIn: TaughtIn[]
}
export type FoundLessons = { lessons: FoundLesson[]; total: number }

const Input = LessonFilters.extend({
  limit: z.number().int().min(1).max(100).default(30),
  offset: z.number().int().min(0).max(100_000).default(0),
})

/** Topics and materials by what they say and what one can do afterwards; with neither words nor filters, all. */
export const findLessons = query({
  name: 'curriculum.find-lessons',
  input: Input,
  async run(asking: Asking, { limit, offset, ...filters }): Promise<FoundLessons> {
    const asked = askedWords(filters.text)
    if (asked.length === 0 && filters.text.trim() !== '') return { lessons: [], total: 0 }
    const matches = await lessonMatches(asking, asked, filters, { limit, offset })
    const rows = await textsOf(asking.db, matches)
    const programmes = await taughtIn(
      asking,
      rows.map(({ id }) => id),
    )
    const weights: Weights = new Map()
    const lessons = rows.map(({ content, ...row }) => ({
      ...row,
      title: content.title,
      titled: marked(content.title, asked),
      around: passage(bodyOf(row.kind, content), asked, weights),
      taughtIn: programmes.get(row.id) ?? [],
    }))
    return { lessons, total: matches[0]?.total ?? 0 }
  },
})

type Row = Pick<FoundLesson, 'id' | 'kind' | 'periods' | 'language' | 'spoken'> & { content: PieceContent }

/** In the order of the matches. */
async function textsOf(db: Reader, matches: readonly LessonMatch[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select p.id, p.kind, l.taught as periods, l.language, l.spoken, r.content
    from unnest(${matches.map(({ revision }) => revision)}::uuid[]) with ordinality m(revision, place)
    join curriculum.lesson_text l on l.revision = m.revision
    join curriculum.revision r on r.id = m.revision
    join curriculum.piece p on p.id = r.piece
    order by m.place`.execute(db)
  return rows
}
