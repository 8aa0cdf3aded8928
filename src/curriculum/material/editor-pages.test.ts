import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dot } from '#test/document/word-file.ts'
import type { Visitor } from '#test/world/site.ts'
import { fixture, type Lessons, openLessons, typed } from '#test/world/small-lessons.ts'
import { documentOf } from '#test/world/small-programme.ts'
import { fileHash } from './file.ts'
import type { MaterialContent } from './material.ts'

let lessons: Lessons
let author: Visitor
beforeAll(async () => {
  lessons = await openLessons()
  author = lessons.author
})
afterAll(() => lessons.world.close())

describe('a picture', () => {
  const send = (who: Visitor, bytes: Uint8Array) =>
    who.upload(`/tai-lieu/${lessons.material}/tep`, { name: 'x.png', bytes })

  test('is named by its bytes, and may be kept for ever', async () => {
    const { status, html } = await send(author, dot)
    expect(status).toBe(200)
    const { hash, mediaType } = JSON.parse(html)
    expect([hash, mediaType]).toEqual([fileHash(dot), 'image/png'])
    const { headers } = await author.get(`/tai-lieu/${lessons.material}/tep/${hash}`)
    expect(headers.get('content-security-policy')).toBe("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toContain('immutable')
    const part = await author.get(`/tai-lieu/${lessons.material}/tep/${hash}`, { range: 'bytes=0-3' })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 0-3/${dot.length}`])
  })

  test('that is none, or holds a program, is refused in words', async () => {
    const svg = await send(
      author,
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
    )
    expect(svg.status).toBe(422)
    expect(JSON.parse(svg.html).refused).toMatch(/không phải hình/)
  })

  test('may have up to 20 MB', async () => {
    const large = (megabytes: number) => Buffer.concat([dot, Buffer.alloc(megabytes * 1024 * 1024)])
    expect((await send(author, large(6))).status).toBe(200)
    const refused = await send(author, large(21))
    expect([refused.status, JSON.parse(refused.html).refused]).toEqual([
      422,
      expect.stringContaining('20 MB'),
    ])
  })

  test('of a draft does not exist for who does not work on it', async () => {
    await send(author, dot)
    const address = `/tai-lieu/${lessons.material}/tep/${fileHash(dot)}`
    expect((await lessons.reader.get(address)).status).toBe(404)
    expect((await lessons.elsewhere.get(address)).status).toBe(404)
    expect((await send(lessons.elsewhere, dot)).status).toBe(404)
  })

  test('is never changed', async () => {
    await send(author, dot)
    await expect(
      sql`update curriculum.file set media_type = 'image/gif'`.execute(lessons.world.house.db),
    ).rejects.toThrow(/never changed/)
  })
})

describe('writing', () => {
  const edit = (id: string, fields: Record<string, string>) =>
    author.send(`/tai-lieu/${id}/sua`, { ...typed, ...fields })
  const documentIn = async (id: string) => ((await lessons.contentOf(id)) as MaterialContent).document

  test('in the editor sends the document as data', async () => {
    const { id } = await lessons.newMaterial()
    const page = await author.get(`/tai-lieu/${id}/sua`)
    expect(page.html).toContain('<document-editor')
    const base = await lessons.headOf(id)
    const { leadsTo } = await edit(id, { base, document: JSON.stringify(documentOf('Mở đầu')) })
    expect(leadsTo).toBe(`/tai-lieu/${id}`)
    expect(await documentIn(id)).toEqual(documentOf('Mở đầu'))
  })

  test('without scripts sends plain text, and keeps what text cannot say', async () => {
    const { id } = await lessons.newMaterial({ name: 'bai.docx', bytes: fixture('branch-meeting.docx') })
    const base = await lessons.headOf(id)
    const before = await documentIn(id)
    const { html } = await author.get(`/tai-lieu/${id}/sua`)
    const text = unescaped(/<textarea[^>]*name="text"[^>]*>([^<]*)/.exec(html)?.[1] ?? '')
    await edit(id, { base, text: `${text}\n\nCâu thêm vào cuối.` })
    const after = await documentIn(id)
    expect(after.content.slice(0, -1)).toEqual(before.content)
    expect(after.content.at(-1)).toEqual(documentOf('Câu thêm vào cuối.').content[0])
  })

  test('what is no document is refused and the form shown again with what was typed', async () => {
    const { id } = await lessons.newMaterial()
    const base = await lessons.headOf(id)
    const bad = await edit(id, {
      base,
      document: '{"type":"doc","content":[{"type":"script"}]}',
      title: 'Tên mới',
    })
    expect(bad.status).toBe(422)
    expect(bad.text).toContain('Nội dung gửi lên không đọc được')
    expect(bad.html).toContain('value="Tên mới"')
    const picture = { type: 'picture', attrs: { file: 'a'.repeat(64), alt: 'x', caption: '' } }
    const lost = await edit(id, { base, document: JSON.stringify({ type: 'doc', content: [picture] }) })
    expect(lost.text).toContain('chưa được tải lên')
  })

  test('by two at the same place keeps both: the second is read beside it, and merged', async () => {
    const { id } = await lessons.newMaterial()
    const base = await lessons.headOf(id)
    await edit(id, { base, document: JSON.stringify(documentOf('Bản của chị Lan')) })
    await edit(id, { base, document: JSON.stringify(documentOf('Bản của chị Mai')) })
    const { html, text } = await author.get(`/tai-lieu/${id}`)
    expect(text).toMatch(/Bản của chị Lan.*Bản để riêng, chờ gộp.*Bản của chị Mai/)
    const [, aside = ''] = /gop=([0-9a-f-]{36})/.exec(html) ?? []
    expect((await author.get(`/tai-lieu/${id}/sua?gop=${aside}`)).text).toContain('Đang gộp bản để riêng.')
    const head = await lessons.headOf(id)
    await edit(id, { base: head, merges: aside, document: JSON.stringify(documentOf('Bản của hai chị')) })
    expect((await author.get(`/tai-lieu/${id}`)).text).not.toContain('chờ gộp')
  })

  test('an import takes the place of the text, as a revision of its own', async () => {
    const { id } = await lessons.newMaterial()
    const base = await lessons.headOf(id)
    const file = { name: 'bai.pdf', bytes: fixture('branch-meeting.pdf') }
    expect((await author.upload(`/tai-lieu/${id}/nhap`, file, { base })).leadsTo).toBe(`/tai-lieu/${id}`)
    expect((await author.get(`/tai-lieu/${id}`)).text).toContain('Điều hành buổi sinh hoạt chi hội')
    const bad = await author.upload(
      `/tai-lieu/${id}/nhap`,
      { name: 'a', bytes: fixture('locked.pdf') },
      { base },
    )
    expect([bad.status, bad.text]).toEqual([422, expect.stringContaining('có mật khẩu')])
  })
})

function unescaped(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
