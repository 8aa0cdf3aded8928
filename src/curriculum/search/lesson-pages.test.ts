import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Lessons, openLessons } from '#test/world/small-lessons.ts'
import { publish } from '#test/world/small-programme.ts'

let lessons: Lessons
beforeAll(async () => {
  lessons = await openLessons()
  for (let at = 1; at <= 33; at++) await lessons.newMaterial(undefined, { title: `Bài ${at} về ong` })
  await publish(lessons.world.house, lessons.edition)
})
afterAll(() => lessons.world.close())

describe('the page of the programmes', () => {
  test('shows under them the first topics and materials that answer, and leads to all of them', async () => {
    const { html, text } = await lessons.author.get('/chuong-trinh?text=ong&level=&area=')
    expect(text).toContain('Chuyên đề, tài liệu khớp')
    expect(html.match(/<a href="\/tai-lieu\//g)).toHaveLength(5)
    expect(html).toContain('<a href="/chuong-trinh/tim?text=ong">Xem cả 33</a>')
  })

  test('stays calm where no words are asked for: one line leads to the search', async () => {
    const { html } = await lessons.reader.get('/chuong-trinh')
    expect(html).toContain('<a href="/chuong-trinh/tim">Tìm trong chuyên đề, tài liệu</a>')
    expect(html).not.toContain('/tai-lieu/')
    // A browser sends no form in which a choice that must be made says “all”.
    expect(html).not.toMatch(/<select[^>]* required/)
  })
})

describe('the search page', () => {
  test('shows what answers with its words marked, how long it is, and where it is taught', async () => {
    const { html, text } = await lessons.reader.get('/chuong-trinh/tim?text=dieu+hanh')
    expect(html).toContain('<mark>Điều</mark> <mark>hành</mark> họp chi hội')
    expect(text).toContain('Chuyên đề · 8 tiết')
    expect(html).toContain(
      `Dạy trong <a href="/chuong-trinh/${lessons.programme}">Nghiệp vụ chi hội trưởng</a>`,
    )
  })

  test('goes on beyond thirty, and a page that is none is empty', async () => {
    const first = await lessons.author.get('/chuong-trinh/tim?text=ong')
    expect(first.text).toContain('33 chuyên đề, tài liệu')
    expect(first.html).toContain('href="/chuong-trinh/tim?text=ong&amp;trang=2"')
    const second = await lessons.author.get('/chuong-trinh/tim?text=ong&trang=2')
    expect(second.html.match(/<a href="\/tai-lieu\//g)).toHaveLength(3)
    expect(second.html).toContain('href="/chuong-trinh/tim?text=ong"')
    for (const trang of ['3', '-1', 'x', '99999999999'])
      expect((await lessons.author.get(`/chuong-trinh/tim?text=ong&trang=${trang}`)).status).toBe(200)
  })

  test('folds away what is seldom asked until it is asked, and keeps what was chosen', async () => {
    expect((await lessons.reader.get('/chuong-trinh/tim')).html).toContain('<details><summary>')
    const { html } = await lessons.reader.get('/chuong-trinh/tim?mostPeriods=8&language=&builds=')
    expect(html).toContain('<details open>')
    expect(html).toMatch(/<option value="8" selected/)
    expect(html.match(/<a href="\/chuyen-de\//g)).toHaveLength(2)
  })

  test('shows a reader nothing of drafts, and says what to do where nothing answers', async () => {
    await lessons.newMaterial(undefined, { title: 'Bài nháp về quế' })
    expect((await lessons.author.get('/chuong-trinh/tim?text=que')).text).toContain('Bài nháp về quế')
    const { text } = await lessons.reader.get('/chuong-trinh/tim?text=que')
    expect(text).toContain('Không có chuyên đề, tài liệu nào khớp')
    expect(text).toContain('gửi yêu cầu nội dung còn thiếu')
  })
})
