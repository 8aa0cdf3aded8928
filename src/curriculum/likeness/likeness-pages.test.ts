import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { country } from '#organization/unit.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type Command, perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { newAccount } from '#test/world/accounts.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { openSite, type Visitor } from '#test/world/site.ts'
import { documentOf, editionSaid, publish, topicSaid } from '#test/world/small-programme.ts'
import { twoCommunes } from '#test/world/two-communes.ts'
import { createPiece } from '../create-piece.command.ts'
import { createProgramme } from '../create-programme.command.ts'
import { keepCompared } from './compare-texts.jobs.ts'

const lesson = [
  'Trước buổi họp ba ngày, chi hội trưởng nhắn cho từng chị biết giờ, nơi họp và một câu hỏi để ai cũng kịp nghĩ ở nhà.',
  'Mở đầu bằng một chuyện có thật trong bản, không đọc báo cáo; chuyện ngắn thì các chị mới kể tiếp chuyện của mình.',
  'Mỗi buổi chỉ bàn một việc, bàn xong ghi ngay ai làm, làm gì, bao giờ xong, rồi đọc lại cho cả nhóm nghe một lần.',
]

let world: FreshDatabase
let author: Visitor
let reader: Visitor
let ours: { edition: string; topic: string; material: string }
let theirs: { edition: string; topic: string; material: string }
beforeAll(async () => {
  world = await freshDatabase()
  const { province } = await twoCommunes(world.house)
  theirs = await programme('Sổ tay họp', lesson)
  await publish(world.house, theirs.edition)
  ours = await programme(
    'Họp ở tỉnh',
    [...lesson.slice(0, 2), lesson[2]!.replace('đọc lại', 'nhắc lại')],
    province,
  )
  await keepCompared.run(world.house)
  const site = openSite(world)
  const who = async (login: string, unit: string, role: 'author' | 'reader') =>
    site.visitor((await newAccount(world.house, login, { unit, role })).id)
  author = await who('soan-tinh', province, 'author')
  reader = await who('doc-tinh', province, 'reader')
  await who('soan-tw', country, 'author')
})
afterAll(() => world.close())

async function programme(title: string, paragraphs: string[], owner?: string) {
  const [topic, material, edition] = [newId(), newId(), newId()]
  const said = { title: `Bài ${title}`, source: 'Tự soạn', licence: 'CC BY 4.0' }
  await done(createPiece, {
    id: material,
    kind: 'material',
    owner,
    content: { ...said, document: documentOf(...paragraphs) },
  })
  await done(createPiece, {
    id: topic,
    kind: 'topic',
    owner,
    content: {
      ...topicSaid(title, 2, 2, [material]),
      outcomes: [{ text: `Làm được: ${title}`, sign: null }],
    },
  })
  await done(createProgramme, { edition, owner, content: editionSaid(title, [topic]) })
  return { edition, topic, material }
}

async function done<I, O>(what: Command<I, O>, input: unknown): Promise<O> {
  return (await perform(world.house, localAdministrator, what, input)).outcome
}

const both = () => `/so-trung/${ours.material}/${theirs.material}?an-ban=${ours.edition}`

describe('what is alike in the catalogue', () => {
  test('is listed for who works on it, texts and programmes, each leading to both side by side', async () => {
    const { text, html } = await author.get('/chuong-trinh/trung-lap')
    expect(text).toMatch(/Bài Họp ở tỉnh Bài Sổ tay họp Tài liệu nguyên văn: 9\d % của bản này/u)
    expect(text).toMatch(/Họp ở tỉnh Ấn bản 1 Sổ tay họp Ấn bản 1 \d+ % chép lại/u)
    expect(html).toContain(`href="/so-trung/${ours.material}/${theirs.material}"`)
    expect((await author.get('/chuong-trinh/trung-lap?xem=decided')).text).toContain('Chưa có quyết định nào')
    expect((await reader.get('/chuong-trinh/trung-lap')).text).toContain(
      'Không còn chỗ trùng nào chờ quyết định.',
    )
  })

  test('side by side, what differs is marked on both sides', async () => {
    const { html } = await author.get(both())
    expect(html).toContain('<mark>đọc</mark>')
    expect(html).toContain('<mark>nhắc</mark>')
    expect((await reader.get(both())).status).toBe(404)
  })
})

describe('whoever decided to use the other text', () => {
  test('is refused without a reason, and nothing is decided', async () => {
    const { status, text } = await author.send(both(), { decision: 'reuse', why: '' })
    expect(status).toBe(422)
    expect(text).not.toContain('Đã quyết định dùng lại')
  })

  test('lets it take the place of her own in the topics of her edition', async () => {
    const { leadsTo } = await author.send(both(), { decision: 'reuse', why: 'Dùng chung sổ tay' })
    expect(leadsTo).toBe(both())
    expect((await author.get(both())).text).toContain('Thay “Bài Họp ở tỉnh” bằng “Bài Sổ tay họp”')
    const use = { piece: ours.material, by: theirs.material }
    const { leadsTo: after } = await author.send(`/an-ban/${ours.edition}/dung-lai`, use)
    expect(after).toBe(`/an-ban/${ours.edition}#topics`)
    const { html } = await author.get(`/chuyen-de/${ours.topic}`)
    expect(html).toContain(`/tai-lieu/${theirs.material}`)
    expect(html).not.toContain(`/tai-lieu/${ours.material}`)
    const again = await author.send(`/an-ban/${ours.edition}/dung-lai`, use)
    expect([again.status, again.text]).toEqual([422, expect.stringContaining('không còn dùng bản ấy')])
  })

  test('lets a topic take the place of her own, and only once', async () => {
    const use = { piece: ours.topic, by: theirs.topic }
    await author.send(`/an-ban/${ours.edition}/dung-lai`, use)
    const { html } = await author.get(`/an-ban/${ours.edition}`)
    expect(html).toContain(`href="/chuyen-de/${theirs.topic}"`)
    expect(html).not.toContain(`href="/chuyen-de/${ours.topic}"`)
    expect((await author.send(`/an-ban/${ours.edition}/dung-lai`, use)).status).toBe(422)
  })

  test('sees that the programmes now share it by reference', async () => {
    expect((await author.get(`/an-ban/${ours.edition}`)).text).toMatch(/\d+ % dùng chung/u)
  })
})
