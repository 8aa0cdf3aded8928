import { createPiece } from '#curriculum/create-piece.command.ts'
import { createProgramme } from '#curriculum/create-programme.command.ts'
import type { PieceContent } from '#curriculum/piece.ts'
import { appraiseEdition } from '#curriculum/review/appraise-edition.command.ts'
import { approveEdition } from '#curriculum/review/approve-edition.command.ts'
import { publishEdition } from '#curriculum/review/publish-edition.command.ts'
import { submitEdition } from '#curriculum/review/submit-edition.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type Command, type House, perform } from '#platform/command.ts'
import type { Day } from '#platform/pure/day.ts'
import { newId } from '#platform/pure/id.ts'

/** A text of one paragraph, as a document. */
export function documentOf(...paragraphs: string[]) {
  return {
    type: 'doc' as const,
    content: paragraphs.map((text) => ({
      type: 'paragraph' as const,
      content: [{ type: 'text' as const, text }],
    })),
  }
}

export const topicSaid = (title: string, theory: number, practice: number, materials: string[] = []) => ({
  title,
  outcomes: [{ text: 'Điều hành được một buổi họp chi hội ngắn gọn', sign: null }],
  periods: { theory, practice, discussion: 0, fieldVisit: 0, selfStudy: 0 },
  materials,
})

export const editionSaid = (title: string, topics: string[]) => ({
  title,
  objectives: 'Chi hội trưởng làm được việc của mình',
  levels: ['branch'],
  areas: ['mountain', 'border'],
  contents: ['union_work'],
  topics: topics.map((topic) => ({ topic, compulsory: true })),
})

export type SmallProgramme = { programme: string; edition: string; topics: string[]; material: string }

/** A programme of two topics, 8 periods of theory and 8 of practice, with one material; its first edition is a draft. */
export async function smallProgramme(house: House, owner?: string): Promise<SmallProgramme> {
  const material = await made(house, 'material', owner, {
    ...{ title: 'Họp chi hội hay và ngắn', source: 'Hội LHPN tỉnh Mây', licence: 'CC BY 4.0' },
    document: documentOf('Mở đầu buổi họp bằng một câu chuyện.'),
  })
  const topics = [
    await made(house, 'topic', owner, topicSaid('Điều hành họp chi hội', 4, 4, [material])),
    await made(house, 'topic', owner, topicSaid('Sổ sách chi hội', 4, 4)),
  ]
  const edition = newId()
  const content = editionSaid('Nghiệp vụ chi hội trưởng', topics)
  const { programme } = await done(house, createProgramme, { edition, owner, content })
  return { programme, edition, topics, material }
}

/** Takes a draft all the way: submitted, judged well by five, approved and published, today or on a day. */
export async function publish(house: House, edition: string, day?: Day): Promise<void> {
  const points = { objectives: 18, no_overlap: 17, practice: 16, structure: 18, language: 19 }
  const votes = ['Mai', 'Lan', 'Cúc', 'Trúc', 'Đào'].map((member) => ({ member, points }))
  await done(house, submitEdition, { edition })
  await done(house, appraiseEdition, { edition, votes })
  await done(house, approveEdition, { edition, decision: '12/QĐ' })
  await done(house, publishEdition, { edition, day })
}

async function made(
  house: House,
  kind: 'topic' | 'material',
  owner: string | undefined,
  content: object,
): Promise<string> {
  const id = newId()
  await done(house, createPiece, { id, kind, owner, content: content as PieceContent })
  return id
}

async function done<I, O>(house: House, what: Command<I, O>, input: unknown): Promise<O> {
  return (await perform(house, localAdministrator, what, input)).outcome
}
