import { describe, expect, test } from 'vitest'
import { doubtsOf, writtenNationalId } from './national-id.ts'
import { writtenPhone } from './phone.ts'
import { writtenKind, writtenName, writtenSex, writtenTitle, writtenYes } from './written-person.ts'
import { writtenContents, writtenForm, writtenPeriods, writtenResult } from './written-training.ts'

describe('a citizen number', () => {
  test.each([
    ['006167101498', '006167101498'],
    ['006 167 101 498', '006167101498'],
    ['073123456', '073123456'],
  ])('%s is taken', (text, value) => {
    expect(writtenNationalId(text)).toEqual({ value })
  })

  test.each([
    ['38167101498', '038167101498'],
    ['6167101498', '006167101498'],
    ['73123456', '073123456'],
  ])('%s lost its zeros to a sheet; they are put back with a warning', (text, value) => {
    expect(writtenNationalId(text)).toEqual({ value, warning: expect.stringContaining(value) })
  })

  test.each([
    '0912345678',
    '99967101498',
    '6967101498',
    '12345',
    '1234567890123',
    '00616710149A',
    '000000000000',
    '6.16715E+11',
    '0012345678',
    '01234567',
  ])('%s is none', (text) => {
    expect(writtenNationalId(text)).toHaveProperty('wrong')
  })

  test('that says another sex, year or place than the row raises doubts, no more', () => {
    expect(doubtsOf('006167101498', 'female', 1967)).toEqual([])
    expect(doubtsOf('001302101498', 'female', 2002)).toEqual([])
    expect(doubtsOf('999067101498', 'female', 1968)).toHaveLength(3)
    expect(doubtsOf('073123456', 'male', 1990)).toEqual([])
  })
})

describe('a telephone number', () => {
  test.each(['0912345678', '0912 345 678', '0912.345.678', '+84912345678', '84 912345678', '0084912345678'])(
    '%s is +84912345678',
    (text) => {
      expect(writtenPhone(text)).toEqual({ value: '+84912345678' })
    },
  )

  test.each([
    ['912345678', '+84912345678', /số 0/],
    ['0912345678 / 0387654321', '+84912345678', /nhiều số/],
    ['02193856789', '+842193856789', /máy bàn/],
    ['(024) 3825 1234', '+842438251234', /máy bàn/],
    ['01623456789', '+84323456789', /0323456789/],
    ['+8562012345678', '+8562012345678', /nước ngoài/],
  ])('%s is %s with a warning', (text, value, warning) => {
    expect(writtenPhone(text)).toEqual({ value, warning: expect.stringMatching(warning) })
  })

  test.each(['0112345678', '12345', 'có', '091234567', '09123456789'])('%s is none', (text) => {
    expect(writtenPhone(text)).toHaveProperty('wrong')
  })
})

describe('what is said of a person', () => {
  test('sex', () => {
    expect(['Nữ', 'nữ', 'NU', 'Nam'].map(writtenSex)).toEqual([
      { value: 'female' },
      { value: 'female' },
      { value: 'female' },
      { value: 'male' },
    ])
    expect(writtenSex('Tày')).toHaveProperty('wrong')
  })

  test('full-time or not', () => {
    for (const text of ['x', 'X', 'có', '1', 'TRUE', 'Đúng', '✓'])
      expect(writtenYes(text)).toEqual({ value: true })
    for (const text of ['không', '0', 'FALSE', 'sai', 'Không chuyên trách'])
      expect(writtenYes(text)).toEqual({ value: false })
    expect(writtenYes('50%')).toHaveProperty('wrong')
  })

  test('how a post came to be held', () => {
    expect(['Bầu', 'chỉ định', 'Quy hoạch', 'hợp đồng'].map(writtenKind)).toEqual(
      ['elected', 'appointed', 'planned', 'other'].map((value) => ({ value })),
    )
    expect(writtenKind('mượn')).toHaveProperty('wrong')
  })

  test('a plan for a post is no post', () => {
    expect(writtenTitle('Chủ tịch')).toEqual({ value: { title: 'Chủ tịch', planned: false } })
    for (const text of [
      'Nguồn Chủ tịch',
      'Quy hoạch: Chủ tịch',
      'quy hoạch chức danh Chủ tịch',
      'Chủ tịch (quy hoạch)',
    ])
      expect(writtenTitle(text)).toEqual({ value: { title: 'Chủ tịch', planned: true } })
  })

  test('names of one word, with apostrophes and particles', () => {
    for (const text of ["H'Linh Ayŭn", 'Y Ban', 'Mò']) expect(writtenName(text)).toEqual({ value: text })
    expect(writtenName('12/3')).toHaveProperty('wrong')
    expect(writtenName('Lan 2')).toHaveProperty('warning')
  })
})

describe('what is said of a training', () => {
  test.each([
    ['nghiệp vụ công tác Hội', ['union_work']],
    ['NGHIỆP VỤ CÔNG TÁC HỘI; công tác xã hội', ['union_work', 'social_work']],
    ['kiến thức, kỹ năng chuyên sâu theo vị trí việc làm', ['job_specific']],
    ['công tác phụ nữ và bình đẳng giới', ['women_work', 'gender_equality']],
    ['nghiệp vụ công tác xã hội', ['social_work']],
    ['Bình đẳng giới, công tác phụ nữ', ['women_work', 'gender_equality']],
    ['khác', ['other']],
  ])('%s is %j', (text, value) => {
    expect(writtenContents(text)).toEqual({ value })
  })

  test('content of no known kind is other, with a warning', () => {
    expect(writtenContents('nghiệp vụ công tác Hội; tin học')).toEqual({
      value: ['union_work', 'other'],
      warning: expect.any(String),
    })
    expect(writtenContents(';')).toEqual({ value: ['other'], warning: expect.any(String) })
  })

  test('form', () => {
    const forms = ['Trực tiếp', 'trực tuyến', 'Kết hợp', 'trực tiếp kết hợp trực tuyến', 'Từ xa'].map(
      writtenForm,
    )
    expect(forms).toEqual(['in_person', 'online', 'blended', 'blended', 'online'].map((value) => ({ value })))
    expect(writtenForm('x')).toHaveProperty('wrong')
  })

  test('result', () => {
    for (const text of ['Đạt', 'đ', 'ĐẠT loại giỏi', 'Hoàn thành', 'khá', 'x', 'Trung bình'])
      expect(writtenResult(text)).toEqual({ value: true })
    for (const text of ['Không đạt', 'k', 'Chưa đạt', 'không hoàn thành', 'yếu', 'Trượt'])
      expect(writtenResult(text)).toEqual({ value: false })
    for (const text of ['8', '?', 'đang học']) expect(writtenResult(text)).toHaveProperty('wrong')
  })

  test('periods', () => {
    expect(['16', '7,5', '7.5 tiết', '0'].map(writtenPeriods)).toEqual(
      [16, 7.5, 7.5, 0].map((value) => ({ value })),
    )
    for (const text of ['-1', '2001', 'mười', '1.000']) expect(writtenPeriods(text)).toHaveProperty('wrong')
  })
})
