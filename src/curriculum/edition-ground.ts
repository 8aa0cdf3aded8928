import type { EditionContent } from './edition.ts'
import type { MaterialContent } from './material/material.ts'
import { type Periods, sumOf } from './periods.ts'
import type { PieceContent } from './piece.ts'
import type { TopicContent } from './topic.ts'

/** A text of a piece, by whom and when. */
export type Revision = {
  id: string
  piece: string
  base: string | null
  merged: string | null
  content: PieceContent
  by: string | null
  byName: string
  at: string
}

/** An edition with all that it refers to, each in one text: the newest of a draft, the pinned ones of what is published. */
export type EditionGround = {
  edition: Revision & { content: EditionContent }
  topics: { compulsory: boolean; revision: Revision & { content: TopicContent } }[]
  materials: (Revision & { content: MaterialContent })[]
}

/** What all learners are taught: the compulsory topics. */
export function compulsoryPeriods({ topics }: Pick<EditionGround, 'topics'>): Periods {
  return sumOf(topics.filter(({ compulsory }) => compulsory).map(({ revision }) => revision.content.periods))
}
