import { setImmediate as others } from 'node:timers/promises'
import type { Reader } from '#platform/database.ts'
import { compare } from '../overlap/compare.ts'
import { prepare } from '../overlap/prepared.ts'
import { type ComparedText, comparedTexts, textOf } from './compared-text.query.ts'
import type { Likeness } from './likeness.ts'
import { type About, nearTo } from './near.query.ts'
import { sharingWith } from './sharing.query.ts'

/**
 * The texts of its kind that one is like, itself as `one`: first those of which parts stand in each other, then what seems
 * to treat the same topic. It takes a tenth of a second beside ten thousand texts; others are let in between.
 */
export async function compareText(db: Reader, text: ComparedText, about: About): Promise<Likeness[]> {
  const overlaps = await overlapsWith(db, text)
  const known = new Set(overlaps.map(({ other }) => other.piece))
  const near = await nearTo(db, text, about)
  const hints = near
    .filter(({ piece }) => !known.has(piece))
    .map(({ nearness, ...other }): Likeness => {
      const { piece, revision } = text
      return {
        ...{ one: { piece, revision }, other, kind: 'topic', nearness },
        ...{ shareOne: 0, shareOther: 0, passages: [] },
      }
    })
  return [...overlaps, ...hints]
}

async function overlapsWith(db: Reader, text: ComparedText): Promise<Likeness[]> {
  const { pieces, standing } = await sharingWith(db, text)
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
