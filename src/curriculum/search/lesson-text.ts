import type { Document } from '../document/document.ts'
import { plainText } from '../document/plain-text.ts'
import type { MaterialContent } from '../material/material.ts'
import { taught } from '../periods.ts'
import type { PieceContent } from '../piece.ts'
import type { TopicContent } from '../topic.ts'
import { type Part, vectorOf } from './vector.ts'

/** By what a text of a topic or material is found. */
export type LessonText = {
  /** The words of its title, and of all of it, as `tsvector`s. */
  titleWords: string
  words: string
  /** Of a material: its language, and whether there is something to listen to. */
  language: string | null
  spoken: boolean
  /** Of a topic: its taught periods, and the signs of competencies that it builds. */
  taught: number | null
  signs: string[]
}

export type LessonKind = 'topic' | 'material'

export function lessonText(kind: LessonKind, content: PieceContent): LessonText {
  const title: Part = { text: content.title, weight: 'A' }
  const said = { titleWords: vectorOf([title]), words: vectorOf([title, ...partsOf(kind, content)]) }
  if (kind === 'material') {
    const { language, document } = content as MaterialContent
    return { ...said, language, spoken: isSpoken(document), taught: null, signs: [] }
  }
  const { periods, outcomes } = content as TopicContent
  const signs = [...new Set(outcomes.flatMap(({ sign }) => (sign === null ? [] : [sign])))]
  return { ...said, language: null, spoken: false, taught: taught(periods), signs }
}

/** All that a topic or material says under its title. */
export function bodyOf(kind: LessonKind, content: PieceContent): string {
  return partsOf(kind, content)
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n')
}

function partsOf(kind: LessonKind, content: PieceContent): Part[] {
  if (kind === 'material')
    return [{ text: plainText((content as MaterialContent).document).text, weight: 'C' }]
  const { outcomes, summary, test, lecturer } = content as TopicContent
  return [
    ...outcomes.map(({ text }): Part => ({ text, weight: 'B' })),
    ...[summary, test, lecturer].map((text): Part => ({ text, weight: 'C' })),
  ]
}

type AnyNode = { type: string; content?: AnyNode[] }

function isSpoken(document: Document): boolean {
  const open: AnyNode[] = [document as AnyNode]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'recording') return true
    for (const inner of node.content ?? []) open.push(inner)
  }
  return false
}
