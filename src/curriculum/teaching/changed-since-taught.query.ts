import { z } from 'zod'
import { DayText, Id } from '#platform/parse.ts'
import type { Day } from '#platform/pure/day.ts'
import { type Asking, query } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { type PartTurn, type PartTurned, stretchesOf, turned } from '../difference.ts'
import type { EditionListed } from '../editions.query.ts'
import { piece } from '../piece.query.ts'
import { named, type Retirement, retirementOf } from '../review/retirement.query.ts'
import { type ChangedParagraph, changedParagraphs } from './changed-paragraphs.ts'
import type { LawSince } from './laws-since.query.ts'
import { sinceTaught } from './since-taught.query.ts'
import { countOf } from './since-taught.ts'

export type EditionDated = { id: string; title: string; number: number; since: Day | null }
/** A part that changed; the paragraphs of one that was there before and is there now. */
export type PartNews = PartTurned & { paragraphs: ChangedParagraph[] }
export type TopicNews = {
  older: EditionDated
  /** What is taught by today in its place; where the topic is `gone`, it does not hold it. */
  newer: EditionDated | null
  gone: boolean
  /** How the older one went out of use, if it has. */
  retired: Retirement | null
  parts: PartNews[]
}
export type ChangedSinceTaught = {
  title: string
  /** From which day; null where she noted none and gave none. */
  since: Day | null
  changes: number
  news: TopicNews[]
  laws: LawSince[]
  elsewhere: EditionDated[]
}

/** What changed in a topic since the asker last taught it, or since a day: in itself, its materials, the laws it cites. */
export const changedSinceTaught = query({
  name: 'curriculum.changed-since-taught',
  input: z.object({ topic: Id, since: DayText.optional() }),
  async run(asking: Asking, { topic, since }): Promise<ChangedSinceTaught> {
    const { kind, text } = await piece.run(asking, { piece: topic })
    if (kind !== 'topic') throw new Refusal('missing', 'Không có chuyên đề này trong phạm vi của bạn.')
    if (since !== undefined && since > asking.today)
      throw new Refusal('invalid', 'Ngày để so không thể sau hôm nay. Hãy chọn lại ngày.')
    const { title } = text.content
    const found = await sinceTaught(asking, topic, since)
    if (!found) return { title, since: null, changes: 0, news: [], laws: [], elsewhere: [] }
    const news = found.comparisons.map(async ({ older, newer, gone, turns }) => ({
      older: dated(older),
      newer: newer && dated(newer),
      gone,
      retired: await retiredBy(asking, older),
      parts: turns.map(newsOf),
    }))
    const elsewhere = found.elsewhere.map(dated)
    return {
      ...{ title, since: found.since, changes: countOf(found), laws: found.laws, elsewhere },
      news: await Promise.all(news),
    }
  },
})

function dated(edition: EditionListed): EditionDated {
  return { ...named(edition), since: edition.since }
}

async function retiredBy(asking: Asking, { id, until }: EditionListed): Promise<Retirement | null> {
  return until !== null && until <= asking.today ? retirementOf(asking, id) : null
}

function newsOf(turn: PartTurn): PartNews {
  const changed = turn.turn === 'changed' ? stretchesOf(turn.older, turn.newer) : []
  return { ...turned(turn), paragraphs: changedParagraphs(changed, turn.headings) }
}
