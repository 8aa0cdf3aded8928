import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { outline } from '#test/document/outline.ts'
import { importDocument } from './import-document.ts'

const fixture = (name: string) => join(import.meta.dirname, 'fixtures', name)

/** What every reader must keep of the meeting; marks and merged cells differ with what the file can say. */
const meeting = {
  opening: [
    '# Điều hành buổi sinh hoạt chi hội',
    expect.stringMatching(
      /^Tài liệu này giúp \*chi hội trưởng\* chuẩn bị .* _ngắn, vui, có ích_, .*công văn\[\^Công văn chỉ cần nói ý chính\.\]\. Xem thêm <tài liệu mẫu https:\/\/example\.org\/tai-lieu>\.$/,
    ),
    '## Chuẩn bị',
    'Trước buổi sinh hoạt một tuần, chị cần làm xong những việc sau:',
    '1. Chọn một chủ đề chị em đang quan tâm',
    '2. Mời người báo cáo',
    '  - cán bộ y tế xã',
    '  - một hội viên làm kinh tế giỏi',
    '3. Báo cho từng nhà',
    '## Chương trình',
  ],
  table: [
    '| =Thời gian | =Nội dung | =Ai làm |',
    '| 19:00↓2 | Hát tập thể | Chị Lò Thị Mẫu |',
    '| Điểm danh 45 hội viên | Chi hội phó |',
    '| 19:15 | Trao đổi chủ đề, mọi người cùng nói→2 |',
  ],
  seats: [
    '### Chỗ ngồi',
    'Xếp ghế thành vòng tròn để ai cũng nhìn thấy nhau.',
    expect.stringMatching(/^!(Ghế xếp thành vòng tròn)?\|Hình 1\. Vòng tròn tám ghế$/),
    'Người nhút nhát nên ngồi cạnh người quen[^Ví dụ chị em cùng xóm.].',
    '## Sau buổi sinh hoạt',
    'Ghi lại ba điều chị em đã thống nhất. Mỗi nhà dùng khoảng 20 m^3^ nước mỗi tháng; công thức của nước là H,2,O.',
    '- việc sẽ làm',
    '- ai làm',
    '- bao giờ xong',
    expect.stringMatching(/^(> )?Một cây làm chẳng nên non, ba cây chụm lại nên hòn núi cao\.$/),
    '## Buổi sau',
    'Hẹn ngày, giờ, nơi họp. Đoạn này dài hơn một dòng để thấy rằng các dòng của cùng một đoạn được nối lại thành một đoạn khi đọc từ PDF, không bị cắt ở cuối dòng.',
  ],
}

describe('a document made by LibreOffice', () => {
  test('as .docx keeps everything, the alternative text of its picture too', async () => {
    const { document, files, notes } = await importDocument(fixture('branch-meeting.docx'))
    const lines = outline(document.content)
    expect(lines).toEqual([...meeting.opening, ...meeting.table, ...meeting.seats])
    expect(lines.join('\n')).toContain('~đọc lại~')
    expect(lines).toContain('!Ghế xếp thành vòng tròn|Hình 1. Vòng tròn tám ghế')
    expect(lines).toContain('> Một cây làm chẳng nên non, ba cây chụm lại nên hòn núi cao.')
    expect(files.map(({ mediaType }) => mediaType)).toEqual(['image/png'])
    expect(notes).toEqual([])
  })

  test('as PDF with tags keeps headings, nested lists, merged cells, picture and footnotes', async () => {
    const { document, files, notes } = await importDocument(fixture('branch-meeting.pdf'))
    expect(outline(document.content)).toEqual([...meeting.opening, ...meeting.table, ...meeting.seats])
    expect(files.map(({ mediaType }) => mediaType)).toEqual(['image/png'])
    expect(notes).toEqual([])
  })

  test('as PDF without tags is read by its looks, and says so', async () => {
    const { document, files, notes } = await importDocument(fixture('untagged.pdf'))
    expect(outline(document.content)).toEqual([
      ...meeting.opening,
      '| *Thời gian* | *Nội dung* | *Ai làm* |',
      '| 19:00 | Hát tập thể Điểm danh 45 hội viên | Chị Lò Thị Mẫu Chi hội phó |',
      '| 19:15 | Trao đổi chủ đề, mọi người cùng nói |  |',
      ...meeting.seats,
    ])
    expect(files).toHaveLength(1)
    expect(notes).toEqual([expect.stringContaining('không có thẻ cấu trúc')])
  })

  test('as PDF with a password is refused with what to do', async () => {
    await expect(importDocument(fixture('locked.pdf'))).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('có mật khẩu'),
    })
  })
})

test('a PDF printed by Chromium keeps its tags, the alternative text of its picture too', async () => {
  const { document, notes } = await importDocument(fixture('browser.pdf'))
  expect(outline(document.content)).toEqual([
    '# Tài liệu bồi dưỡng',
    expect.stringMatching(
      /^Đoạn \*đậm\* và _nghiêng_, một đoạn dài .* in ra\. <liên kết https:\/\/example\.org\/x>$/,
    ),
    '## Danh sách',
    '- một',
    '  - hai',
    '- ba',
    '1. bốn',
    '2. năm',
    '| =A | =B |',
    '| c↓2 | d |',
    '| e |',
    '!ô vuông|Hình 1',
    '> trích',
  ])
  expect(notes).toEqual([])
})

test('a .docx on the template that Word comes with keeps its lists by style', async () => {
  const { document } = await importDocument(fixture('word-template.docx'))
  expect(outline(document.content)).toEqual([
    '# Tài liệu bồi dưỡng',
    '# Chương một',
    'Một đoạn có *chữ đậm* và _nghiêng._',
    '> Lời trích',
    '- mục a',
    '  - mục con',
    '- mục b',
    '1. việc 1',
    '2. việc 2',
    '!|',
    '| gộp→2 | c |',
    '| x | y | z |',
    '## Chương hai',
    'Hết.',
  ])
})
