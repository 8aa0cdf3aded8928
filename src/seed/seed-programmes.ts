import { createPiece } from '#curriculum/create-piece.command.ts'
import { createProgramme } from '#curriculum/create-programme.command.ts'
import { appraiseEdition } from '#curriculum/review/appraise-edition.command.ts'
import { approveEdition } from '#curriculum/review/approve-edition.command.ts'
import { publishEdition } from '#curriculum/review/publish-edition.command.ts'
import { getSheet } from '#curriculum/review/sheets.ts'
import { submitEdition } from '#curriculum/review/submit-edition.command.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type Command, type House, perform } from '#platform/command.ts'
import { idOf } from '#platform/pure/id.ts'

/** A programme as `reference/curriculum` keeps it: topics and materials by keys. */
export type WrittenProgramme = {
  programme: { key: string }
  edition: object & { topics: { key: string; compulsory: boolean }[] }
  topics: Record<string, object & { materials: string[] }>
  materials: Record<string, object>
}

/** The first programmes, taken through their whole way, so that whoever looks sees what was done. */
export async function seedProgrammes(house: House, written: readonly WrittenProgramme[]): Promise<void> {
  for (const [at, one] of written.entries()) await seedProgramme(house, one, `${at + 1}/QĐ-MẪU`)
}

async function seedProgramme(house: House, written: WrittenProgramme, decision: string): Promise<void> {
  const { programme, edition, topics, materials } = written
  const topic = (key: string) => seededId(programme.key, 'topic', key)
  const material = (key: string) => seededId(programme.key, 'material', key)
  for (const [key, content] of Object.entries(materials))
    await done(house, createPiece, { id: material(key), kind: 'material', content })
  for (const [key, said] of Object.entries(topics)) {
    const content = { ...said, materials: said.materials.map(material) }
    await done(house, createPiece, { id: topic(key), kind: 'topic', content })
  }
  const id = seededId(programme.key, 'edition', '1')
  const named = edition.topics.map(({ key, compulsory }) => ({ topic: topic(key), compulsory }))
  await done(house, createProgramme, { edition: id, content: { ...edition, topics: named } })
  await done(house, submitEdition, { edition: id })
  await done(house, appraiseEdition, { edition: id, votes: council(house) })
  await done(house, approveEdition, { edition: id, decision })
  await done(house, publishEdition, { edition: id })
}

/** The id of a piece of a programme that `reference/curriculum` keeps by keys. */
export function seededId(programme: string, kind: 'edition' | 'topic' | 'material', key: string): string {
  return idOf('curriculum', programme, kind, key)
}

/** Five made-up members who give nine tenths of the points. */
function council(house: House) {
  const points = Object.fromEntries(
    getSheet(house.today()).criteria.map(({ key, points: most }) => [key, Math.floor(most * 0.9)]),
  )
  return ['Mai', 'Lan', 'Cúc', 'Trúc', 'Đào'].map((name) => ({ member: `${name} (hư cấu)`, points }))
}

async function done<I, O>(house: House, what: Command<I, O>, input: unknown): Promise<O> {
  return (await perform(house, localAdministrator, what, input)).outcome
}
