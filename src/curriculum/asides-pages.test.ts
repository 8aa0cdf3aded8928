import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { country } from '#organization/unit.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { newAccount } from '#test/world/accounts.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { openSite, type Visitor } from '#test/world/site.ts'
import { type SmallProgramme, smallProgramme } from '#test/world/small-programme.ts'
import { getHead } from './pieces.query.ts'
import { saveRevision } from './save-revision.command.ts'

let world: FreshDatabase
let ours: SmallProgramme
let author: Visitor
beforeAll(async () => {
  world = await freshDatabase()
  ours = await smallProgramme(world.house)
  const { id } = await newAccount(world.house, 'soan', { unit: country, role: 'author' })
  author = await openSite(world).visitor(id)
})
afterAll(() => world.close())

/** Two save on one text; the second, who changed the same as the first, is kept aside. */
async function bothSave(piece: string, first: object, second: object): Promise<void> {
  const { id: base, content } = await getHead(world.house.db, piece)
  for (const changed of [first, second])
    await perform(world.house, localAdministrator, saveRevision, {
      ...{ piece, base, content: { ...content, ...changed } },
    })
}
const mergeLink = (html: string) => /href="([^"]*\/sua\?gop=[^"]*)"/u.exec(html)![1]!
const hidden = (html: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(html)![1]!

describe('a topic whose outcomes two changed at once', () => {
  test('shows what each wrote, line by line, and is merged on a form beside them', async () => {
    const outcomes = (...texts: string[]) => ({ outcomes: texts.map((text) => ({ text, sign: null })) })
    const [topic = ''] = ours.topics
    await bothSave(
      topic,
      outcomes('Chốt được việc sau họp'),
      outcomes('Mời được người ít nói', 'Giữ được giờ'),
    )
    const { text, html } = await author.get(`/chuyen-de/${topic}`)
    expect(text).toContain('Người học làm được gì Mời được người ít nói Giữ được giờ Chốt được việc sau họp')
    expect(text).not.toMatch(/\[object|\{"/u)
    const form = await author.get(mergeLink(html))
    expect(form.text).toContain('Mời được người ít nói Giữ được giờ Chốt được việc sau họp')
    const sent = { base: hidden(form.html, 'base'), merges: hidden(form.html, 'merges') }
    const whole = { title: 'Điều hành họp chi hội', theory: '4', practice: '4' }
    const bad = await author.send(`/chuyen-de/${topic}/sua`, { ...sent, ...whole, theory: 'bốn' })
    expect([bad.status, hidden(bad.html, 'merges')]).toEqual([422, sent.merges])
    await author.send(`/chuyen-de/${topic}/sua`, {
      ...{ ...sent, ...whole },
      outcomes: 'Chốt được việc sau họp\nMời được người ít nói\nGiữ được giờ',
    })
    expect((await author.get(`/chuyen-de/${topic}`)).text).not.toContain('Bản để riêng')
  })
})

test('who wrote what is told, text by text: what she took out and what she put in', async () => {
  const [topic = ''] = ours.topics
  const { text, html } = await author.get(`/chuyen-de/${topic}`)
  expect(text).toContain('Ai đã viết')
  const [, last = ''] = new RegExp(`href="(/chuyen-de/${topic}/ban/[^"]+)"`, 'u').exec(html)!
  const written = await author.get(last)
  expect(written.text).toContain('Bà soan')
  expect(written.html).toMatch(/<ins>[^<]*Mời được người ít nói/u)
  expect((await author.get(`/tai-lieu/${ours.material}/ban/${topic}`)).status).toBe(404)
})

describe('an edition that two changed at once', () => {
  test('shows on its page what touches, and is merged', async () => {
    const page = `/an-ban/${ours.edition}`
    await bothSave(
      ours.edition,
      { objectives: 'Làm được', levels: ['province'] },
      { objectives: 'Làm tốt', levels: ['commune'] },
    )
    const { text, html } = await author.get(page)
    expect(text).toContain('Mục tiêu Làm tốt Làm được')
    expect(text).toContain('Cấp Hội Cơ sở Tỉnh')
    const form = await author.get(mergeLink(html))
    const sent = { base: hidden(form.html, 'base'), merges: hidden(form.html, 'merges') }
    const whole = {
      title: 'Nghiệp vụ chi hội trưởng',
      levels: ['branch', 'commune'],
      areas: ['mountain'],
      contents: ['union_work'],
    }
    await author.send(`${page}/sua`, { ...sent, ...whole, objectives: 'Làm được và làm tốt' })
    const merged = (await author.get(page)).text
    expect(merged).toContain('Làm được và làm tốt')
    expect(merged).not.toContain('Bản để riêng')
  })

  test('or what was kept aside is let go', async () => {
    const page = `/an-ban/${ours.edition}`
    await bothSave(ours.edition, { audience: 'Chi hội trưởng mới' }, { audience: 'Chi hội trưởng lâu năm' })
    const { html } = await author.get(page)
    const { leadsTo } = await author.send(`${page}/bo-ban-rieng`, { revision: hidden(html, 'revision') })
    expect(leadsTo).toBe(page)
    const { text } = await author.get(page)
    expect(text).toContain('Chi hội trưởng mới')
    expect(text).not.toContain('Chi hội trưởng lâu năm')
  })
})
