import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pick, randomOf } from '#platform/pure/random.ts'
import type { Visitor } from '#test/world/site.ts'
import { fixture, idIn, type Lessons, openLessons, rowsOf, typed } from '#test/world/small-lessons.ts'
import { documentOf } from '#test/world/small-programme.ts'
import type { TopicContent } from '../topic.ts'

let lessons: Lessons
let author: Visitor
beforeAll(async () => {
  lessons = await openLessons()
  author = lessons.author
})
afterAll(() => lessons.world.close())

describe('a new material', () => {
  test('is asked for with its source and licence, and stands in its topic', async () => {
    expect((await author.get(`/chuyen-de/${lessons.topics[1]}/tai-lieu-moi`)).text).toContain('Giấy phép')
    const { id, status } = await lessons.newMaterial()
    expect(status).toBe(303)
    expect(await lessons.contentOf(id)).toMatchObject({ ...typed, document: { type: 'doc', content: [] } })
    expect((await lessons.contentOf<TopicContent>(lessons.topics[1]!)).materials).toContain(id)
    expect((await author.get(`/tai-lieu/${id}`)).text).toContain('Chưa có nội dung')
  })

  test('from a Word file has its text, headings, tables and pictures', async () => {
    const { id } = await lessons.newMaterial({ name: 'bai.docx', bytes: fixture('branch-meeting.docx') })
    const { html, text } = await author.get(`/tai-lieu/${id}`)
    expect(text).toContain('Điều hành buổi sinh hoạt chi hội')
    expect(html).toMatch(/<h2>Điều hành/)
    expect(html).toContain('<table>')
    const [picture] = /\/tai-lieu\/[\w-]+\/tep\/[0-9a-f]{64}/.exec(html) ?? []
    const shown = await author.get(picture!)
    expect(shown.status).toBe(200)
    expect(shown.headers.get('content-type')).toBe('image/png')
  })

  test.each([
    ['damaged', fixture('branch-meeting.docx').subarray(0, 4_000), /bị hỏng/],
    ['locked', fixture('locked.pdf'), /có mật khẩu/],
    ['no document', Buffer.from('<html>xin chào</html>'), /trang web/],
  ])(
    'from a file that is %s is refused in words, what was typed is kept and nothing is half done',
    async (_, bytes, why) => {
      const before = [
        await rowsOf(lessons.world, 'curriculum.piece'),
        await rowsOf(lessons.world, 'curriculum.file'),
        await rowsOf(lessons.world, 'curriculum.revision'),
      ]
      const { status, html, text } = await lessons.newMaterial({ name: 'bai.docx', bytes })
      expect(status).toBe(422)
      expect(text).toMatch(why)
      expect(html).toContain('value="Vòng tròn sẻ chia"')
      expect(html).toContain('value="CC BY 4.0"')
      const after = [
        await rowsOf(lessons.world, 'curriculum.piece'),
        await rowsOf(lessons.world, 'curriculum.file'),
        await rowsOf(lessons.world, 'curriculum.revision'),
      ]
      expect(after).toEqual(before)
    },
  )

  test('without a source or licence is not made', async () => {
    const { status, text } = await lessons.newMaterial(undefined, { source: ' ', licence: '' })
    expect(status).toBe(422)
    expect(text).toContain('Chưa ghi nguồn')
    expect(text).toContain('Chưa ghi giấy phép')
  })

  test('is not offered to who does not write the topic', async () => {
    const address = `/chuyen-de/${lessons.topics[1]}/tai-lieu-moi`
    expect((await lessons.reader.get(address)).status).toBe(404)
    expect(
      (
        await lessons.elsewhere.upload(
          address,
          { name: 'a.docx', bytes: fixture('branch-meeting.docx') },
          typed,
        )
      ).status,
    ).toBe(404)
  })
})

describe('other languages', () => {
  test('begin with the text and pictures of the original, are tied to it, and are told when they are older', async () => {
    const { id } = await lessons.newMaterial({ name: 'bai.docx', bytes: fixture('branch-meeting.docx') })
    expect((await author.get(`/tai-lieu/${id}/ban-moi`)).text).toContain('Tiếng Mông')
    const { leadsTo } = await author.send(`/tai-lieu/${id}/ban-moi`, { language: 'hmn' })
    const version = idIn(leadsTo)
    const said = await lessons.contentOf(version)
    const head = await lessons.headOf(id)
    expect(said.versionOf).toEqual({ material: id, revision: head })
    expect(said.document).toEqual((await lessons.contentOf(id)).document)
    const topic = await lessons.contentOf<TopicContent>(lessons.topics[1]!)
    expect(topic.materials.indexOf(version)).toBe(topic.materials.indexOf(id) + 1)

    expect((await author.get(`/tai-lieu/${id}`)).text).toContain('Tiếng Mông: Vòng tròn sẻ chia')
    const fresh = await author.get(`/tai-lieu/${version}`)
    expect(fresh.text).toContain('Tiếng Việt: Vòng tròn sẻ chia (bản gốc)')
    expect(fresh.text).not.toContain('cũ hơn bản gốc')
    expect(fresh.html).toContain('lang="hmn"')

    await author.send(`/tai-lieu/${id}/sua`, {
      ...typed,
      base: head,
      document: JSON.stringify(documentOf('Mới')),
    })
    expect((await author.get(`/tai-lieu/${version}`)).text).toContain('Bản này cũ hơn bản gốc.')
    expect((await author.get(`/tai-lieu/${id}`)).text).toContain('(cũ hơn bản gốc)')
    const editing = await author.get(`/tai-lieu/${version}/sua`)
    const [, follows = ''] = /name="follows" value="([^"]+)"/.exec(editing.html) ?? []
    const base = await lessons.headOf(version)
    await author.send(`/tai-lieu/${version}/sua`, {
      ...typed,
      language: 'hmn',
      base,
      follows,
      text: 'Tshiab',
    })
    expect((await author.get(`/tai-lieu/${version}`)).text).not.toContain('cũ hơn bản gốc')

    const again = await author.send(`/tai-lieu/${version}/ban-moi`, { language: 'hmn' })
    expect([again.status, again.text]).toEqual([422, expect.stringContaining('đã có bản tiếng đó')])
  })
})

const rhymes = ['ị', 'ội', 'ành', 'uổi', 'ười', 'ắng', 'iền', 'ọp', 'ậm', 'ua', 'ơ', 'ẻ', 'ốt', 'yên', 'ấy']

describe('reading', () => {
  test('a lesson of 1,200 words takes at most 30 kB, styles and scripts included, without its pictures', async () => {
    const { id } = await lessons.newMaterial()
    const base = await lessons.headOf(id)
    // No sentence twice, as in a real lesson: what repeats itself would travel for nothing.
    const random = randomOf('lesson')
    const syllable = () => pick(random, ['ch', 'h', 'ng', 'b', 'm', 'tr', 'l', 's']) + pick(random, rhymes)
    const sentences = Array.from(
      { length: 80 },
      (_, at) => `Câu ${at}: ${Array.from({ length: 14 }, syllable).join(' ')}.`,
    )
    await author.send(`/tai-lieu/${id}/sua`, {
      ...typed,
      base,
      document: JSON.stringify(documentOf(...sentences)),
    })
    const { html } = await author.get(`/tai-lieu/${id}`)
    expect(html.match(/Câu \d+: /g)).toHaveLength(80)
    const assets = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!)
    const bodies = await Promise.all(assets.map(async (path) => (await author.get(path)).html))
    const bytes = [html, ...bodies].map((body) => brotliCompressSync(body).length)
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(30 * 1024)
    expect(html).not.toContain('document-editor')
  })

  test('on paper is a booklet', async () => {
    const { id } = await lessons.newMaterial({ name: 'bai.docx', bytes: fixture('branch-meeting.docx') })
    const bytes = await author.download(`/tai-lieu/${id}/tap.pdf`)
    expect(Buffer.from(bytes).toString('latin1', 0, 5)).toBe('%PDF-')
  })
})
