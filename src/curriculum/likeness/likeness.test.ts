import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import { type Command, perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { ask } from '#platform/query.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { documentOf, editionSaid, publish, topicSaid } from '#test/world/small-programme.ts'
import { actorOver, type TwoCommunes, twoCommunes } from '#test/world/two-communes.ts'
import { createPiece } from '../create-piece.command.ts'
import { createProgramme } from '../create-programme.command.ts'
import { getHead } from '../pieces.query.ts'
import { submitEdition } from '../review/submit-edition.command.ts'
import { saveRevision } from '../save-revision.command.ts'
import { alikeInCatalogue } from './alike-in-catalogue.query.ts'
import { keepCompared } from './compare-texts.jobs.ts'
import { decideOverlap } from './decide-overlap.command.ts'
import { likenessesOf } from './likenesses.query.ts'
import { pair } from './pair.query.ts'
import { programmesAlike } from './programmes-alike.query.ts'

/** Lessons of which nothing is a formula: a meeting told twice, in other words, and money. */
const meeting = [
  'Trước buổi họp ba ngày, chi hội trưởng nhắn cho từng chị biết giờ, nơi họp và một câu hỏi để ai cũng kịp nghĩ ở nhà.',
  'Mở đầu bằng một chuyện có thật trong bản, không đọc báo cáo; chuyện ngắn thì các chị mới kể tiếp chuyện của mình.',
  'Mỗi buổi họp chi hội chỉ bàn một việc, bàn xong ghi ngay ai làm, làm gì, bao giờ xong, rồi đọc lại cho cả nhóm nghe.',
  'Chị nào chưa nói thì mời chị ấy nói trước khi chốt; người ít nói thường là người sẽ phải làm việc ấy nhiều nhất.',
]
const money = [
  'Quỹ của chi hội thu theo quý, mỗi lần thu có hai người đếm và cùng ký vào một dòng trong sổ trước mặt người nộp.',
  'Tiền không giữ ở nhà quá mười ngày; ai giữ hộ phải được cả chi hội biết tên và biết số tiền đến từng nghìn đồng.',
  'Cuối năm sổ quỹ được đọc to trước chi hội, khoản nào chưa rõ thì ghi lại và trả lời ở buổi họp sau bằng giấy.',
]

let fresh: FreshDatabase
let units: TwoCommunes
let national: { edition: string; topic: string; material: string }
let local: { edition: string; topic: string; material: string }
let author: Actor
beforeAll(async () => {
  fresh = await freshDatabase()
  units = await twoCommunes(fresh.house)
  author = actorOver({ read: [units.banMay], write: [units.banMay] })
  national = await programme('Họp chi hội, sổ tay trung ương', [...meeting, ...money])
  await publish(fresh.house, national.edition)
  local = await programme('Họp chi hội ở xã', meeting, units.banMay)
})
afterAll(() => fresh.close())

async function programme(title: string, paragraphs: string[], owner?: string) {
  const [topic, material, edition] = [newId(), newId(), newId()]
  const said = { title: `Tài liệu: ${title}`, source: 'Tự soạn', licence: 'CC BY 4.0' }
  const content = { ...said, document: documentOf(...paragraphs) }
  await done(createPiece, { id: material, kind: 'material', owner, content })
  const outcome = `Sau bài này các chị làm được: ${title}`
  const topicContent = {
    ...topicSaid(`Bài: ${title}`, 2, 2, [material]),
    outcomes: [{ text: outcome, sign: null }],
  }
  await done(createPiece, { id: topic, kind: 'topic', owner, content: topicContent })
  await done(createProgramme, { edition, owner, content: editionSaid(title, [topic]) })
  return { edition, topic, material }
}

async function done<I, O>(
  what: Command<I, O>,
  input: unknown,
  actor: Actor = localAdministrator,
): Promise<O> {
  return (await perform(fresh.house, actor, what, input)).outcome
}

const likeOf = (piece: string, actor: Actor = localAdministrator) =>
  likenessesOf({ db: fresh.house.db, actor }, [piece])
const compareAll = async () => {
  for (let round = 0; round < 3; round++) await keepCompared.run(fresh.house)
}
const shapeOf = (found: Awaited<ReturnType<typeof likeOf>>) =>
  found.map(({ other, kind, shareOne, shareOther, passages }) => ({
    ...{ other, kind, passages },
    shares: [shareOne, shareOther].map((share) => share.toFixed(4)),
  }))

describe('what was written is compared beside the house’s work', () => {
  test('and what is kept is what comparing now would say, from both sides', async () => {
    const now = shapeOf(await likeOf(local.material))
    expect(now[0]).toMatchObject({ other: { piece: national.material }, kind: 'partial' })
    await compareAll()
    const { rows } = await sql`select from curriculum.likeness`.execute(fresh.house.db)
    expect(rows.length).toBeGreaterThan(0)
    expect(shapeOf(await likeOf(local.material))).toEqual(now)
    const [seen] = await likeOf(national.material)
    expect(seen).toMatchObject({ one: { piece: national.material }, other: { piece: local.material } })
    expect(seen!.shareOne).toBeLessThan(seen!.shareOther)
  })

  test('a newer text makes what was kept void at once, and is compared anew', async () => {
    const head = await getHead(fresh.house.db, local.material)
    const rewritten = { ...head.content, document: documentOf(...money.slice(0, 1), 'Bài này sẽ viết lại.') }
    const { revision } = (await done(saveRevision, {
      piece: local.material,
      base: head.id,
      content: rewritten,
    })) as {
      revision: string
    }
    expect((await likeOf(local.material))[0]?.one.revision ?? revision).toBe(revision)
    await compareAll()
    expect((await likeOf(local.material)).filter(({ shareOne }) => shareOne > 0.9)).toEqual([])
    await done(saveRevision, { piece: local.material, base: revision, content: head.content })
    await compareAll()
    expect((await likeOf(local.material))[0]?.other.piece).toBe(national.material)
  })

  test('terms are counted once for each text, however often it was compared or changed', async () => {
    const { rows } = await sql`
      select term from curriculum.term t where texts <> (
        select count(*) from curriculum.fingerprint f where t.term = any(f.terms))`.execute(fresh.house.db)
    expect(rows).toEqual([])
  })
})

describe('an author of a commune whose material repeats a published one of the country', () => {
  test('sees it in the catalogue of what is alike, decides, and may then hand her edition in', async () => {
    const { rows, totals } = await ask(fresh.house, author, alikeInCatalogue, {})
    expect(rows.map(({ one, other }) => [one.piece, other.piece])).toContainEqual([
      local.material,
      national.material,
    ])
    expect(totals.open).toBe(rows.length)
    await expect(done(submitEdition, { edition: local.edition }, author)).rejects.toThrow(/có phần trùng/u)
    for (const { one, other } of rows)
      await done(
        decideOverlap,
        { one: one.piece, other: other.piece, decision: 'keep', why: 'Ở xã cần bản ngắn hơn' },
        author,
      )
    const after = await ask(fresh.house, author, alikeInCatalogue, { side: 'decided' })
    expect(after.totals).toMatchObject({ open: 0, decided: rows.length })
    expect(after.rows[0]?.decision).toMatchObject({ decision: 'keep' })
    await done(submitEdition, { edition: local.edition }, author)
  })

  test('reads both side by side; whoever reads only cannot decide', async () => {
    const both = { one: local.material, other: national.material }
    expect(await ask(fresh.house, author, pair, both)).toMatchObject({ kind: 'partial', mayDecide: true })
    const reader = actorOver({ read: [units.banMay] })
    const turned = { one: national.material, other: national.material }
    expect(await ask(fresh.house, reader, pair, turned)).toMatchObject({ kind: 'verbatim', mayDecide: false })
    await expect(ask(fresh.house, reader, pair, both)).rejects.toThrow(/Không có nội dung này/u)
  })

  test('is not told of what an author elsewhere drafts', async () => {
    const elsewhere = await programme('Họp chi hội nơi khác', meeting, units.kheSim)
    await compareAll()
    const named = (await likeOf(local.material, author)).map(({ other }) => other.piece)
    expect(named).toEqual([national.material])
    expect((await likeOf(local.material)).map(({ other }) => other.piece)).toContain(elsewhere.material)
    const { rows } = await ask(fresh.house, author, alikeInCatalogue, {})
    expect(rows.filter(({ other }) => other.piece === elsewhere.material)).toEqual([])
  })
})

test('programme against programme: what was copied of either, and what both teach by reference', async () => {
  await compareAll()
  const [first] = await ask(fresh.house, author, programmesAlike, { edition: local.edition })
  expect(first).toMatchObject({ one: { id: local.edition }, other: { id: national.edition } })
  expect(first!.one.standing.copied).toBeGreaterThan(first!.other.standing.copied)
  const edition = newId()
  await done(createProgramme, { edition, content: editionSaid('Lớp khác', [national.topic]) })
  const [shared] = await ask(fresh.house, localAdministrator, programmesAlike, { edition })
  expect(shared).toMatchObject({
    other: { id: national.edition },
    one: { standing: { shared: 1, copied: 0 } },
  })
})

test('many copies of one lesson are still copies, not a formula of the house', async () => {
  const lesson = money.map((line) => line.replaceAll('chi hội', 'tổ tiết kiệm').replaceAll('quỹ', 'vốn vay'))
  const copies: string[] = []
  for (let nth = 0; nth < 9; nth++) {
    copies.push((await programme(`Vốn vay ${nth}`, lesson)).material)
    await compareAll()
  }
  const found = await likeOf(copies[8]!)
  expect(
    found
      .filter(({ kind }) => kind === 'verbatim')
      .map(({ other }) => other.piece)
      .toSorted(),
  ).toEqual(copies.slice(0, 8).toSorted())
})
