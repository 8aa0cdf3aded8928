import { diffWordsWithSpace } from 'diff'
import type { EditionGround } from './edition-ground.ts'
import { type Part, partsOf } from './parts.ts'

/** A stretch of text: in both, only in the newer (added) or only in the older (removed). */
export type Stretch = { text: string; turn: 'kept' | 'added' | 'removed' }

/** That one part of an edition changed, came or went; where its words are the same, its pictures or recordings changed. */
export type PartTurned = Pick<Part, 'piece' | 'title' | 'part' | 'language'> & {
  turn: 'changed' | 'pictures' | 'added' | 'removed'
}

/** The same with both texts: empty where there was none, or is none. */
export type PartTurn = PartTurned & { older: string; newer: string; headings: readonly string[] }

/** What became of one part of an edition: its own words, a topic, a material. */
export type PartChange = PartTurned & { stretches: Stretch[] }

/** What differs between two editions, part by part, as one reads two papers side by side; parts that are the same are left out. */
export function differenceOf(older: EditionGround, newer: EditionGround): PartChange[] {
  return turnsOf(partsOf(older), partsOf(newer)).map((turn) => ({
    ...turned(turn),
    stretches: stretchesOf(turn.older, turn.newer),
  }))
}

/** The same of the topics and materials alone, without looking for the words. */
export function lessonTurns(older: EditionGround, newer: EditionGround): PartTurn[] {
  const lessons = (ground: EditionGround) => partsOf(ground).filter(({ part }) => part !== 'edition')
  return turnsOf(lessons(older), lessons(newer))
}

/** A turn without its texts. */
export function turned({ piece, title, part, language, turn }: PartTurn): PartTurned {
  return { piece, title, part, language, turn }
}

export function stretchesOf(older: string, newer: string): Stretch[] {
  return diffWordsWithSpace(older, newer).map(({ value, added, removed }) => ({
    text: value,
    turn: added ? 'added' : removed ? 'removed' : 'kept',
  }))
}

function turnsOf(older: readonly Part[], newer: readonly Part[]): PartTurn[] {
  const before = new Map(older.map((part) => [part.key, part]))
  const kept = new Set(newer.map(({ key }) => key))
  return [
    ...newer.flatMap((part): PartTurn[] => {
      const was = before.get(part.key)
      if (!was) return [{ ...part, turn: 'added', older: '', newer: part.text }]
      if (was.text !== part.text) return [{ ...part, turn: 'changed', older: was.text, newer: part.text }]
      const same = was.files === part.files
      return same ? [] : [{ ...part, turn: 'pictures', older: part.text, newer: part.text }]
    }),
    ...older
      .filter(({ key }) => !kept.has(key))
      .map((part): PartTurn => ({ ...part, turn: 'removed', older: part.text, newer: '' })),
  ]
}
