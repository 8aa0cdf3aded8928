import { expect, test } from 'vitest'
import { markFormulas } from '#curriculum/overlap/standing-formulas.ts'
import { syllablesOf } from '#curriculum/overlap/syllables.ts'

/** What is left of a text beside its formulas. */
function own(text: string): string {
  const syllables = syllablesOf(text)
  const marks = markFormulas(text, syllables)
  return [...marks.keys()]
    .filter((at) => marks[at] === 0)
    .map((at) => text.slice(syllables.starts[at], syllables.ends[at]))
    .join(' ')
}

test.each([
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nKẾ HOẠCH', 'KẾ HOẠCH'],
  ['CONG HOA XA HOI CHU NGHIA VIET NAM\nBài một', 'Bài một'],
  ['Căn cứ Nghị định số 101/2017/NĐ-CP ngày 01/9/2017;\nNội dung', 'Nội dung'],
  ['Căn cứ Luật Bình đẳng giới; căn cứ các Nghị quyết của Hội; Nội dung', 'Nội dung'],
  ['Căn cứ Quyết định số 1893/QĐ-TTg của Thủ tướng\nchính phủ về đề án,\nNội dung', 'Nội dung'],
  ['Theo đề nghị của Trưởng Ban Tổ chức,\nĐiều một', 'Điều một'],
  ['Căn cứ vào hoàn cảnh từng nhà, chị phân công.', 'Căn cứ vào hoàn cảnh từng nhà chị phân công'],
  ['Trên đây là Kế hoạch của Hội, đề nghị các đơn vị\nnghiêm túc thực hiện./.\nPhần hai', 'Phần hai'],
  ['Trên đây là năm bước nói trước đám đông.', 'Trên đây là năm bước nói trước đám đông'],
  ['Bài.\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. BAN THƯỜNG VỤ\nCHỦ TỊCH\nLò Thị Mai', 'Bài'],
  ['Chị hỏi nơi nhận quà ở đâu.', 'Chị hỏi nơi nhận quà ở đâu'],
  [
    `Nơi nhận:\n- Như trên;\n- Lưu: VT.\n${'Phụ lục một nói rõ. '.repeat(40)}`,
    'Phụ lục một nói rõ '.repeat(40).trim(),
  ],
  ['Chị hỏi căn cứ Luật nào.', 'Chị hỏi căn cứ Luật nào'],
])('of %j is left %j', (text, left) => {
  expect(own(text)).toBe(left)
})
