import { describe, expect, test } from 'vitest'
import { type AskedTopic, type ClassHad, editionOf, hadOf } from './had.ts'

const topic = (name: string, periods: number, compulsory = true, due = compulsory): AskedTopic => ({
  ...{ topic: name, title: name, periods, compulsory, due },
})
const taught = (...topics: string[]): ClassHad => ({
  ...{ training: 'lớp 2023', programme: 'Lớp cũ', ended: '2023-05-05', topics },
})

describe('how much of a programme somebody has had', () => {
  const asked = [topic('vai trò', 7), topic('sổ sách', 2), topic('quỹ', 1), topic('chuyển đổi số', 5, false)]

  test('nothing, when she was in no class that is known', () => {
    expect(hadOf(asked, [], [])).toMatchObject({ share: 0, topics: [{ share: 0, had: null }, {}, {}, {}] })
  })

  test('seven tenths, when she was taught the topic of seven periods out of ten', () => {
    const { share, topics } = hadOf(asked, [taught('vai trò')], [])
    expect(share).toBe(0.7)
    expect(topics[0]).toMatchObject({ share: 1, had: { training: 'lớp 2023' } })
  })

  test('a topic in other words counts by the part of its text that stands in what she was taught', () => {
    const alike = [{ topic: 'sổ sách', other: 'ghi chép', share: 0.5 }]
    expect(hadOf(asked, [taught('ghi chép')], alike).share).toBeCloseTo(0.1)
  })

  test('an elective that is taught where she is counts like any other', () => {
    const electives = [topic('vai trò', 7), topic('vùng cao', 3, false, true)]
    expect(hadOf(electives, [taught('vùng cao')], []).share).toBeCloseTo(0.3)
  })

  test('an elective that is taught elsewhere only is shown and not counted', () => {
    const { share, topics } = hadOf(asked, [taught('chuyển đổi số')], [])
    expect(share).toBe(0)
    expect(topics[3]).toMatchObject({ share: 1 })
  })

  test('where no periods are planned, topics weigh the same; without compulsory topics there is no share', () => {
    expect(hadOf([topic('một', 0), topic('hai', 0)], [taught('một')], []).share).toBe(0.5)
    expect(hadOf([topic('tự chọn', 4, false)], [taught('tự chọn')], []).share).toBeNull()
  })
})

describe('by which edition a class was taught', () => {
  const editions = [
    { id: 'lần 2', title: 'Nghiệp vụ công tác Hội (Quyết định 4473/QĐ-ĐCT)', since: '2022-01-01' },
    { id: 'lần 1', title: 'Nghiệp vụ công tác Hội (Quyết định 4473/QĐ-ĐCT)', since: '2019-01-01' },
    { id: 'khác', title: 'Bình đẳng giới', since: '2019-01-01' },
  ]

  test('the one in force on the day it ended', () => {
    expect(editionOf('NGHIỆP VỤ công tác hội (quyết định 4473/QĐ-ĐCT)', '2021-12-31', editions)).toBe('lần 1')
    expect(editionOf('Nghiep vu cong tac Hoi (Quyet dinh 4473/QD-DCT)', '2022-01-01', editions)).toBe('lần 2')
  })

  test('under another name, by the number of the decision', () => {
    expect(editionOf('Lớp bồi dưỡng theo 4473/QĐ-ĐCT', '2023-03-03', editions)).toBe('lần 2')
  })

  test('a class before the first edition by the first; one that no programme is called after by none', () => {
    expect(editionOf('Bình đẳng giới', '2016-01-01', editions)).toBe('khác')
    expect(editionOf('Tập huấn chuyển đổi số', '2023-03-03', editions)).toBeUndefined()
  })
})
