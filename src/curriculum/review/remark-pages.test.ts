import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { country } from '#organization/unit.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { newAccount } from '#test/world/accounts.ts'
import { openSite, type Visitor } from '#test/world/site.ts'
import { type Lessons, openLessons, typed } from '#test/world/small-lessons.ts'
import { documentOf } from '#test/world/small-programme.ts'
import { submitEdition } from './submit-edition.command.ts'

let lessons: Lessons
let author: Visitor
let council: Visitor
beforeAll(async () => {
  lessons = await openLessons()
  author = lessons.author
  const { house } = lessons.world
  const { id } = await newAccount(house, 'hoi-dong', { unit: country, role: 'appraiser' })
  council = await openSite(lessons.world).visitor(id)
  await perform(house, localAdministrator, submitEdition, { edition: lessons.edition })
})
afterAll(() => lessons.world.close())

const giveBack = (fields: Record<string, string>) =>
  council.send(`/an-ban/${lessons.edition}/buoc/return`, { why: 'Thiếu bài tập', ...fields })

describe('an edition is given back', () => {
  test('with a row for each remark, on any of its topics and materials', async () => {
    const { html } = await council.get(`/an-ban/${lessons.edition}`)
    expect(html).toContain('<legend>Nhận xét 3</legend>')
    for (const piece of [...lessons.topics, lessons.material, lessons.edition])
      expect(html).toContain(`<option value="${piece}">`)
  })

  test('not with a remark on words that do not stand there; what was typed is kept, in sight', async () => {
    const { status, html, text } = await giveBack({
      'remark-1-piece': lessons.topics[1]!,
      'remark-1-quote': 'câu chuyện',
      'remark-1-text': 'Kể chuyện thật.',
    })
    expect(status).toBe(422)
    expect(text).toContain('Đoạn “câu chuyện” không có trong “Sổ sách chi hội”.')
    expect(html).toMatch(/<details open/)
    expect(html).toContain('value="Thiếu bài tập"')
    expect(html).toContain('value="Kể chuyện thật."')
    expect(html).toMatch(new RegExp(`<option value="${lessons.topics[1]}" selected`))
  })

  test('with remarks that stand under the steps and at the topic and the material, for who works on it', async () => {
    const [topic] = lessons.topics
    const { leadsTo } = await giveBack({
      'remark-1-piece': topic!,
      'remark-1-quote': 'buổi họp chi hội',
      'remark-1-text': 'Thêm một tình huống.',
      'remark-3-piece': lessons.material,
      'remark-3-quote': 'một câu chuyện',
      'remark-3-text': 'Kể chuyện thật.',
    })
    expect(leadsTo).toBe(`/an-ban/${lessons.edition}`)
    const { html, text } = await author.get(`/an-ban/${lessons.edition}`)
    expect(html).toContain(`<a href="/chuyen-de/${topic}">Điều hành họp chi hội</a>`)
    expect(text).toContain('“buổi họp chi hội”: Thêm một tình huống.')
    expect(text).toContain('“một câu chuyện”: Kể chuyện thật.')
    const atTopic = await author.get(`/chuyen-de/${topic}`)
    expect(atTopic.text).toContain('“buổi họp chi hội”: Thêm một tình huống. Bà hoi-dong')
    expect(atTopic.text).not.toContain('Kể chuyện thật.')
    expect(atTopic.html).toContain(`<a href="/an-ban/${lessons.edition}">`)
    expect((await author.get(`/tai-lieu/${lessons.material}`)).text).toContain('Kể chuyện thật.')
    expect((await author.get(`/chuyen-de/${lessons.topics[1]}`)).text).not.toContain('nhận xét')
    expect((await lessons.elsewhere.get(`/chuyen-de/${topic}`)).status).toBe(404)
  })

  test('and a passage that was rewritten since is said to be gone', async () => {
    const base = await lessons.headOf(lessons.material)
    const document = JSON.stringify(documentOf('Mở đầu bằng chuyện của chị Mai.'))
    await author.send(`/tai-lieu/${lessons.material}/sua`, { ...typed, base, document })
    const { text } = await author.get(`/tai-lieu/${lessons.material}`)
    expect(text).toContain('Kể chuyện thật. (đoạn này đã đổi)')
  })
})
