import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localAdministrator } from '#platform/actor.ts'
import { type Command, perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { ask } from '#platform/query.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { documentOf, editionSaid, topicSaid } from '#test/world/small-programme.ts'
import { actorOver, type TwoCommunes, twoCommunes } from '#test/world/two-communes.ts'
import { createPiece } from '../create-piece.command.ts'
import { createProgramme } from '../create-programme.command.ts'
import { getHead } from '../pieces.query.ts'
import { submitEdition } from '../review/submit-edition.command.ts'
import { saveRevision } from '../save-revision.command.ts'
import { decideOverlap } from './decide-overlap.command.ts'
import { likenessesOfEdition } from './likenesses-of-edition.query.ts'

/** Sentences as a lesson on branch meetings has them; nothing of them is a formula. */
const lesson = [
  'Trước buổi họp ba ngày, chi hội trưởng nhắn cho từng chị biết giờ, nơi họp và một câu hỏi để ai cũng kịp nghĩ ở nhà.',
  'Mở đầu bằng một chuyện có thật trong bản, không đọc báo cáo; chuyện ngắn thì các chị mới kể tiếp chuyện của mình.',
  'Mỗi buổi chỉ bàn một việc, bàn xong ghi ngay ai làm, làm gì, bao giờ xong, rồi đọc lại cho cả nhóm nghe một lần.',
  'Chị nào chưa nói thì mời chị ấy nói trước khi chốt; người ít nói thường là người sẽ phải làm việc ấy nhiều nhất.',
  'Cuối buổi dành năm phút để các chị nói điều gì hôm nay nghe được mà mang về nhà dùng ngay, điều gì lần sau nên bỏ.',
]
const other = [
  'Quỹ của chi hội thu theo quý, mỗi lần thu có hai người đếm và cùng ký vào một dòng trong sổ trước mặt người nộp.',
  'Tiền không giữ ở nhà quá mười ngày; ai giữ hộ phải được cả chi hội biết tên và biết số tiền đến từng nghìn đồng.',
]

let fresh: FreshDatabase
let units: TwoCommunes
let edition: string
let ours: string
let theirs: string
beforeAll(async () => {
  fresh = await freshDatabase()
  units = await twoCommunes(fresh.house)
  theirs = await material('Họp chi hội: sổ tay', [...other, ...lesson])
  ours = await material('Điều hành họp', lesson)
  const topic = newId()
  await done(createPiece, { id: topic, kind: 'topic', content: topicSaid('Họp chi hội', 2, 2, [ours]) })
  edition = newId()
  await done(createProgramme, { edition, content: editionSaid('Họp chi hội cho người mới', [topic]) })
})
afterAll(() => fresh.close())

async function material(title: string, paragraphs: string[]): Promise<string> {
  const id = newId()
  const content = { title, source: 'Tự soạn', licence: 'CC BY 4.0', document: documentOf(...paragraphs) }
  await done(createPiece, { id, kind: 'material', content })
  return id
}

async function done<I, O>(what: Command<I, O>, input: unknown): Promise<O> {
  return (await perform(fresh.house, localAdministrator, what, input)).outcome
}

const found = () => ask(fresh.house, localAdministrator, likenessesOfEdition, { edition })

describe('a material of which all stands in another', () => {
  test('is found with the share of each, passage by passage, and stops submission until it is decided', async () => {
    const [overlap, ...more] = await found()
    expect(more).toEqual([])
    expect(overlap).toMatchObject({ one: { piece: ours }, other: { piece: theirs }, decision: null })
    expect(overlap!.shareOne).toBeGreaterThan(0.95)
    expect(overlap!.shareOther).toBeLessThan(0.85)
    expect(overlap!.passages.length).toBeGreaterThan(0)
    await expect(done(submitEdition, { edition })).rejects.toThrow(/“Điều hành họp” có phần trùng với/u)
  })

  test('once decided may be submitted; the decision is remembered until one side changes', async () => {
    await done(decideOverlap, {
      one: ours,
      other: theirs,
      decision: 'keep',
      why: 'Sổ tay dành cho người đã học',
    })
    expect((await found())[0]?.decision).toMatchObject({
      decision: 'keep',
      why: 'Sổ tay dành cho người đã học',
    })
    const head = await getHead(fresh.house.db, theirs)
    const content = { ...head.content, document: documentOf(...lesson, ...other, 'Một câu mới.') }
    await done(saveRevision, { piece: theirs, base: head.id, content })
    expect((await found())[0]?.decision).toBeNull()
    await done(decideOverlap, { one: theirs, other: ours, decision: 'reuse', why: 'Dùng bản sổ tay' })
    await done(submitEdition, { edition })
  })

  test('is not told to an author elsewhere, for whom the other draft does not exist', async () => {
    const author = actorOver({ read: [units.kheSim], write: [units.kheSim] })
    await expect(ask(fresh.house, author, likenessesOfEdition, { edition })).rejects.toThrow(
      /Không có bản soạn này/u,
    )
  })
})
