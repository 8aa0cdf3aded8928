import { diffWordsWithSpace } from 'diff'
import { plainText } from './document/plain-text.ts'
import type { EditionGround } from './edition-ground.ts'
import type { Periods } from './periods.ts'

/** A stretch of text: in both, only in the newer (added) or only in the older (removed). */
export type Stretch = { text: string; turn: 'kept' | 'added' | 'removed' }

/** What became of one part of an edition: its own words, a topic, a material. */
export type PartChange = {
  title: string
  part: 'edition' | 'topic' | 'material'
  turn: 'changed' | 'added' | 'removed'
  stretches: Stretch[]
}

type Part = { key: string; title: string; part: PartChange['part']; text: string }

/** What differs between two editions, part by part, as one reads two papers side by side; parts that are the same are left out. */
export function differenceOf(older: EditionGround, newer: EditionGround): PartChange[] {
  const before = new Map(partsOf(older).map((part) => [part.key, part]))
  const now = partsOf(newer)
  const changed = now.flatMap((part): PartChange[] => {
    const was = before.get(part.key)
    if (!was) return [{ ...shown(part), turn: 'added', stretches: [{ text: part.text, turn: 'added' }] }]
    if (was.text === part.text) return []
    return [{ ...shown(part), turn: 'changed', stretches: stretchesOf(was.text, part.text) }]
  })
  const kept = new Set(now.map(({ key }) => key))
  const gone = [...before.values()]
    .filter(({ key }) => !kept.has(key))
    .map(
      (part): PartChange => ({
        ...shown(part),
        turn: 'removed',
        stretches: [{ text: part.text, turn: 'removed' }],
      }),
    )
  return [...changed, ...gone]
}

function shown({ title, part }: Part) {
  return { title, part }
}

export function stretchesOf(older: string, newer: string): Stretch[] {
  return diffWordsWithSpace(older, newer).map(({ value, added, removed }) => ({
    text: value,
    turn: added ? 'added' : removed ? 'removed' : 'kept',
  }))
}

function partsOf({ edition, topics, materials }: EditionGround): Part[] {
  const { content } = edition
  const named = topics.map(
    ({ revision, compulsory }) => `${revision.content.title}${compulsory ? '' : ' (tự chọn)'}`,
  )
  const own = [content.title, content.objectives, content.audience, ...named, ...content.cites]
  return [
    { key: 'edition', title: content.title, part: 'edition', text: lines(own) },
    ...topics.map(({ revision: { piece, content: said } }): Part => {
      const outcomes = said.outcomes.map(({ text }) => text)
      const text = lines([
        said.title,
        said.summary,
        ...outcomes,
        periodsText(said.periods),
        said.test,
        said.lecturer,
      ])
      return { key: piece, title: said.title, part: 'topic', text }
    }),
    ...materials.map(
      ({ piece, content: said }): Part => ({
        ...{ key: piece, title: said.title, part: 'material' as const },
        text: lines([said.title, plainText(said.document).text]),
      }),
    ),
  ]
}

function periodsText({ theory, discussion, practice, fieldVisit, selfStudy }: Periods): string {
  return `${theory} lý thuyết, ${discussion} thảo luận, ${practice} thực hành, ${fieldVisit} đi thực tế, ${selfStudy} tự học`
}

function lines(all: readonly string[]): string {
  return all.filter((one) => one !== '').join('\n')
}
