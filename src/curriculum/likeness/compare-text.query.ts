import { setImmediate as others } from 'node:timers/promises'
import type { Reader } from '#platform/database.ts'
import { compare } from '../overlap/compare.ts'
import { prepare } from '../overlap/prepared.ts'
import type { Standing } from '../overlap/standing.ts'
import { type ComparedText, comparedTexts, textOf } from './compared-text.query.ts'
import type { Likeness } from './likeness.ts'
import { type About, aboutOf, nearTo } from './near.query.ts'
import { sharingWith } from './sharing.query.ts'

/**
 * What a text is about, and the texts of its kind that it is like, itself as `one`: first those of which parts stand in each
 * other, then what seems to treat the same topic. It takes a fifth of a second beside ten thousand texts; others are let in
 * between.
 */
export async function compareText(
  db: Reader,
  text: ComparedText,
): Promise<{ about: About; likenesses: Likeness[] }> {
  const { pieces, standing } = await sharingWith(db, text)
  const about = await aboutOf(db, text, standing)
  const overlaps = await overlapsWith(db, text, pieces, standing)
  const known = new Set(overlaps.map(({ other }) => other.piece))
  const near = await nearTo(db, text, about)
  const { piece, revision } = text
  const hints = near
    .filter((one) => !known.has(one.piece))
    .map(
      ({ nearness, ...other }): Likeness => ({
        ...{ one: { piece, revision }, other, kind: 'topic', nearness },
        ...{ shareOne: 0, shareOther: 0, passages: [] },
      }),
    )
  return { about, likenesses: [...overlaps, ...hints] }
}

async function overlapsWith(
  db: Reader,
  text: ComparedText,
  pieces: readonly string[],
  standing: Standing,
): Promise<Likeness[]> {
  if (pieces.length === 0) return []
  const mine = prepare(textOf(text), standing)
  const { piece, revision } = text
  const found: Likeness[] = []
  for (const candidate of await comparedTexts(db, pieces)) {
    await others()
    const { kind, shareA, shareB, passages } = compare(mine, prepare(textOf(candidate), standing))
    if (kind === 'none') continue
    const other = { piece: candidate.piece, revision: candidate.revision }
    found.push({
      ...{ one: { piece, revision }, other, kind, nearness: 0 },
      ...{ shareOne: shareA, shareOther: shareB, passages },
    })
  }
  return found
}
