import { sql } from 'kysely'
import { z } from 'zod'
import { fold } from '#platform/pure/text.ts'
import { type Asking, query } from '#platform/query.ts'
import type { MaterialContent } from './material.ts'
import { overlapText } from './overlap-text.ts'
import { type Periods, taught } from './periods.ts'
import { isMeantFor, isWorkedOn } from './pieces.query.ts'
import { answers } from './programmes.query.ts'
import type { TopicContent } from './topic.ts'

/** A topic or material that answers a search, with the words around the first that was asked for. */
export type FoundLesson = {
  id: string
  kind: 'topic' | 'material'
  title: string
  around: string
  periods: number | null
}

const Input = z.object({
  /** Words of its title, outcomes or text; diacritics that are typed are not asked for here. */
  text: z.string().max(200),
  /** Only topics with so many taught periods at most. */
  mostPeriods: z.number().positive().optional(),
  language: z.string().max(10).optional(),
  limit: z.number().int().min(1).max(100).default(30),
})

type Row = { id: string; kind: 'topic' | 'material'; content: TopicContent | MaterialContent }

/** Topics and materials by what they say and what one can do afterwards; titles that answer come first. */
export const findLessons = query({
  name: 'curriculum.find-lessons',
  input: Input,
  async run({ db, actor }: Asking, { text, mostPeriods, language, limit }): Promise<FoundLesson[]> {
    if (fold(text) === '') return []
    const { rows } = await sql<Row>`
      select p.id, p.kind, r.content
      from curriculum.piece p
      join lateral (
        select r.content from curriculum.revision r
        where r.piece = p.id and not r.aside
          and (${isWorkedOn(actor, sql`p.owner`)} or exists (select from curriculum.pin n where n.revision = r.id))
        order by r.seq desc limit 1
      ) r on true
      where p.kind in ('topic', 'material')
        and (${isWorkedOn(actor, sql`p.owner`)} or ${isMeantFor(actor, sql`p.owner`)})`.execute(db)
    const found = rows.flatMap(({ id, kind, content }): (FoundLesson & { titled: boolean })[] => {
      const said = overlapText(kind, content)
      const titled = answers(text, content.title)
      const periods = kind === 'topic' ? taught((content as { periods: Periods }).periods) : null
      const tooLong = mostPeriods !== undefined && (periods === null || periods > mostPeriods)
      const other = language !== undefined && (content as MaterialContent).language !== language
      if (tooLong || other || !(titled || answers(text, said))) return []
      return [{ id, kind, title: content.title, around: aroundWord(said, text), periods, titled }]
    })
    return found
      .toSorted(
        (one, other) => Number(other.titled) - Number(one.titled) || collator.compare(one.title, other.title),
      )
      .slice(0, limit)
      .map(({ titled: _, ...lesson }) => lesson)
  },
})

const collator = new Intl.Collator('vi')
const width = 12

/** Some words on both sides of the first word that was asked for. */
function aroundWord(said: string, asked: string): string {
  const [first = ''] = fold(asked).split(' ')
  const all = said.split(/\s+/u)
  const at = Math.max(
    0,
    all.findIndex((word) => fold(word).startsWith(first)),
  )
  const [from, end] = [Math.max(0, at - width), at + width]
  return `${from > 0 ? '… ' : ''}${all.slice(from, end).join(' ')}${end < all.length ? ' …' : ''}`
}
