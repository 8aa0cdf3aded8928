import { plainText } from './document/plain-text.ts'
import type { EditionGround } from './edition-ground.ts'
import { filesIn } from './material/file-names.ts'
import type { MaterialContent } from './material/material.ts'
import type { Periods } from './periods.ts'

/** A part of an edition as a text, a line a field or paragraph: its own words, a topic, a material. */
export type Part = {
  /** The same in the edition before. */
  key: string
  piece: string
  title: string
  part: 'edition' | 'topic' | 'material'
  /** Of a material that puts another into a language: which. */
  language: MaterialContent['language'] | null
  text: string
  /** The lines that are headings. */
  headings: readonly string[]
  /** Its pictures and recordings, by their bytes. */
  files: string
}

export function partsOf({ edition, topics, materials }: EditionGround): Part[] {
  const { content } = edition
  const named = topics.map(
    ({ revision, compulsory }) => `${revision.content.title}${compulsory ? '' : ' (tự chọn)'}`,
  )
  const own = [content.title, content.objectives, content.audience, ...named, ...content.cites]
  return [
    {
      ...written,
      key: 'edition',
      piece: edition.piece,
      title: content.title,
      part: 'edition',
      text: lines(own),
    },
    ...topics.map(({ revision }) => topicPart(revision)),
    ...materials.map(materialPart),
  ]
}

const written = { language: null, headings: [], files: '' }

/** What a topic says, as a text. */
export function topicPart({ piece, content: said }: EditionGround['topics'][number]['revision']): Part {
  const outcomes = said.outcomes.map(({ text }) => text)
  const whole = [said.title, said.summary, ...outcomes, periodsText(said.periods), said.test, said.lecturer]
  const text = lines([...whole, ...said.cites])
  return { ...written, key: piece, piece, title: said.title, part: 'topic', text }
}

/** What a material says, as a text. */
export function materialPart({ piece, content: said }: EditionGround['materials'][number]): Part {
  const { text, blocks } = plainText(said.document)
  const headings = blocks.filter(({ type }) => type === 'heading')
  return {
    ...{ key: piece, piece, title: said.title, part: 'material' },
    language: said.versionOf && said.language,
    text: lines([said.title, text]),
    headings: headings.map(({ start, end }) => text.slice(start, end)),
    files: filesIn(said.document).toSorted().join(),
  }
}

function periodsText({ theory, discussion, practice, fieldVisit, selfStudy }: Periods): string {
  return `${theory} lý thuyết, ${discussion} thảo luận, ${practice} thực hành, ${fieldVisit} đi thực tế, ${selfStudy} tự học`
}

function lines(all: readonly string[]): string {
  return all.filter((one) => one !== '').join('\n')
}
