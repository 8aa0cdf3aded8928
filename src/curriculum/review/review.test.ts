import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import { type Command, perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { editionSaid, type SmallProgramme, smallProgramme, topicSaid } from '#test/world/small-programme.ts'
import { actorOver, type TwoCommunes, twoCommunes } from '#test/world/two-communes.ts'
import { createProgramme } from '../create-programme.command.ts'
import { openEdition } from '../open-edition.command.ts'
import { getHead } from '../pieces.query.ts'
import { saveRevision } from '../save-revision.command.ts'
import { appraiseEdition } from './appraise-edition.command.ts'
import { approveEdition } from './approve-edition.command.ts'
import { publishEdition } from './publish-edition.command.ts'
import { returnEdition } from './return-edition.command.ts'
import { submitEdition } from './submit-edition.command.ts'

let fresh: FreshDatabase
let units: TwoCommunes
let ours: SmallProgramme
let author: Actor
let appraiser: Actor
let approver: Actor
beforeAll(async () => {
  fresh = await freshDatabase()
  units = await twoCommunes(fresh.house)
  ours = await smallProgramme(fresh.house, units.province)
  author = actorOver({ read: [units.province], write: [units.province] })
  appraiser = actorOver({ read: [units.province], appraise: [units.province] })
  approver = actorOver({ read: [units.province], approve: [units.province] })
})
afterAll(() => fresh.close())

const points = { objectives: 18, no_overlap: 17, practice: 16, structure: 18, language: 19 }
const votes = ['Mai', 'Lan', 'Cúc', 'Trúc', 'Đào'].map((member) => ({ member, points }))

async function done<I, O>(actor: Actor, what: Command<I, O>, input: unknown): Promise<O> {
  return (await perform(fresh.house, actor, what, input)).outcome
}

async function rewrite(piece: string, change: object): Promise<void> {
  const head = await getHead(fresh.house.db, piece)
  await done(author, saveRevision, { piece, base: head.id, content: { ...head.content, ...change } })
}

describe('an edition on its way', () => {
  test('is submitted by its author, judged by a council, returned, written on and submitted again', async () => {
    const { edition } = ours
    await expect(done(appraiser, submitEdition, { edition })).rejects.toThrow(/không có vai trò soạn/u)
    await done(author, submitEdition, { edition })
    await expect(rewrite(edition, { audience: 'Chi hội trưởng' })).rejects.toThrow(/đã gửi thẩm định/u)
    await done(appraiser, returnEdition, {
      edition,
      why: 'Thiếu bài tập',
      remarks: [{ piece: ours.topics[0], quote: 'buổi họp', text: 'Thêm một tình huống.' }],
    })
    await rewrite(edition, { audience: 'Chi hội trưởng mới' })
    await done(author, submitEdition, { edition })
  })

  test('passes only by an odd council of five or more, by the points of the sheet', async () => {
    const { edition } = ours
    const judged = (those: object[]) => done(appraiser, appraiseEdition, { edition, votes: those })
    await expect(judged(votes.slice(0, 4))).rejects.toThrow(/số lẻ/u)
    await expect(judged(votes.slice(0, 3))).rejects.toThrow(/ít nhất 5/u)
    const tooMuch = votes.map((vote) => ({ ...vote, points: { ...points, language: 21 } }))
    await expect(judged(tooMuch)).rejects.toThrow(/từ 0 đến 20/u)
    await expect(done(author, approveEdition, { edition, decision: '12/QĐ' })).rejects.toThrow(/phê duyệt/u)
    expect(await judged(votes)).toMatchObject({ average: 88, passed: true })
  })

  test('is approved with a decision, published, and then never changes, not even by SQL', async () => {
    const { edition } = ours
    await done(approver, approveEdition, { edition, decision: '12/QĐ-BTV' })
    await done(approver, publishEdition, { edition, day: '2026-11-01' })
    const head = await getHead(fresh.house.db, edition)
    for (const statement of [
      sql`insert into curriculum.revision (id, piece, base, aside, content, by_name)
        values (${newId()}, ${edition}, ${head.id}, false, '{}', 'ai đó')`,
      sql`insert into curriculum.pin values (${edition}, ${newId()}, ${head.id})`,
      sql`delete from curriculum.pin where edition = ${edition}`,
      sql`update curriculum.publication set decision = '' where edition = ${edition}`,
    ])
      await expect(statement.execute(fresh.house.db)).rejects.toThrow(/never changed/)
    await rewrite(ours.topics[0]!, { title: 'Điều hành họp chi hội, bản mới' })
    const { rows } = await sql<{ title: string }>`
      select r.content ->> 'title' as title from curriculum.pin n join curriculum.revision r on r.id = n.revision
      where n.edition = ${edition} and n.piece = ${ours.topics[0]}`.execute(fresh.house.db)
    expect(rows[0]?.title).toBe('Điều hành họp chi hội')
  })

  test('exists for nobody who neither writes nor judges there', async () => {
    const other = actorOver({ read: [units.kheSim], write: [units.kheSim] })
    await expect(done(other, submitEdition, { edition: ours.edition })).rejects.toThrow(
      /Không có bản soạn này/u,
    )
  })
})

describe('a new edition with less practice', () => {
  let second: string
  test('is stopped with the shares, and what to do', async () => {
    second = newId()
    await done(author, openEdition, { edition: second, from: ours.edition })
    await rewrite(ours.topics[0]!, topicSaid('Điều hành họp chi hội', 6, 2))
    await expect(done(author, submitEdition, { edition: second })).rejects.toThrow(
      /Tỷ lệ thực hành giảm từ 50 % xuống 37,5 %/u,
    )
  })

  test('passes with a reason that its approver confirms, and the reason stands in the record', async () => {
    await rewrite(second, { lessPracticeWhy: 'Phần thực hành chuyển sang buổi thực tế tại chi hội.' })
    await done(author, submitEdition, { edition: second })
    await done(appraiser, appraiseEdition, { edition: second, votes })
    await expect(done(approver, approveEdition, { edition: second, decision: '15/QĐ' })).rejects.toThrow(
      /phải xác nhận lý do/u,
    )
    await done(approver, approveEdition, { edition: second, decision: '15/QĐ', acceptsLessPractice: true })
    const { rows } = await sql<{ why: string }>`
      select details ->> 'lessPracticeWhy' as why from curriculum.step
      where edition = ${second} and kind = 'approve'`.execute(fresh.house.db)
    expect(rows[0]?.why).toContain('buổi thực tế')
  })
})

test('nobody judges what she submitted', async () => {
  const both = actorOver({ read: [units.province], write: [units.province], appraise: [units.province] })
  const edition = newId()
  const content = editionSaid('Cùng những chuyên đề ấy', ours.topics)
  await done(both, createProgramme, { edition, owner: units.province, content })
  await done(both, submitEdition, { edition })
  await expect(done(both, appraiseEdition, { edition, votes })).rejects.toThrow(/không tự thẩm định/u)
  expect(localAdministrator.account).toBeNull()
})
