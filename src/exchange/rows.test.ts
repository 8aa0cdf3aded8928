import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cells } from './cell.ts'
import { fieldsOf, sheetKinds } from './fields.ts'
import { type PersonRow, readPerson, readTraining, type TrainingRow } from './rows.ts'

const today = '2026-11-22'
const anh: Cells = {
  ...{
    number: '1',
    code: 'hg-1',
    name: ' Bàn  Thị\u00A0Ánh ',
    birth: '17/05/1967',
    sex: 'Nữ',
    ethnicity: 'Dao',
  },
  ...{ nationalId: '002167101498', phone: '0912345678', title: 'Chi hội trưởng', branch: 'Chi hội thôn Pết' },
  ...{
    commune: 'Xã Sơn Vĩ',
    district: 'Huyện Mèo Vạc',
    province: 'Tỉnh Hà Giang',
    from: '05/01/2019',
    until: '31/12/2024',
  },
  ...{ fullTime: 'x', kind: 'Bầu', term: '2021–2026', decision: '12/QĐ' },
}
const lop: Cells = {
  ...{
    code: 'hg-1',
    contents: 'nghiệp vụ công tác Hội',
    programme: 'Lớp A',
    form: 'kết hợp',
    from: '01/03/2020',
  },
  ...{
    ended: '03/03/2020',
    theory: '16',
    practice: '8',
    passed: 'Đạt',
    paper: '12',
    organiser: 'Hội LHPN tỉnh',
  },
}

function person(change: Cells): { value?: PersonRow; refused: string[]; doubted: string[] } {
  const read = readPerson({ ...anh, ...change }, today)
  const said = { doubted: read.warnings.map(({ column }) => column) }
  if (read.ok) return { value: read.value, refused: [], ...said }
  return { refused: read.refusals.map(({ column, reason }) => `${column}: ${reason}`), ...said }
}

function training(change: Cells): { value?: TrainingRow; refused: string[] } {
  const read = readTraining({ ...lop, ...change }, today)
  return read.ok
    ? { value: read.value, refused: [] }
    : { refused: read.refusals.map(({ column, reason }) => `${column}: ${reason}`) }
}

describe('a row about an officer', () => {
  test('says who she is, her post, where and when', () => {
    expect(person({})).toEqual({
      value: {
        ...{
          code: 'hg-1',
          name: 'Bàn Thị Ánh',
          birth: { year: 1967, month: 5, day: 17 },
          sex: 'female',
          ethnicity: 'Dao',
        },
        ...{ nationalId: '002167101498', phone: '+84912345678', title: 'Chi hội trưởng' },
        place: {
          branch: 'Chi hội thôn Pết',
          commune: 'Xã Sơn Vĩ',
          district: 'Huyện Mèo Vạc',
          province: 'Tỉnh Hà Giang',
        },
        ...{
          from: '2019-01-05',
          until: '2024-12-31',
          fullTime: true,
          kind: 'elected',
          term: '2021–2026',
          decision: '12/QĐ',
        },
      },
      refused: [],
      doubted: [],
    })
  })

  test('needs only a code or a number, a name, a title and a first day', () => {
    const read = readPerson(
      { nationalId: '002167101498', name: 'Mò', title: 'Chủ tịch', from: '2019-01-05' },
      today,
    )
    expect(read).toMatchObject({ ok: true, value: { fullTime: false, kind: 'other', place: {} } })
    expect(readPerson({}, today)).toMatchObject({
      ok: false,
      refusals: [{ column: 'Mã' }, { column: 'Họ và tên' }, { column: 'Chức danh' }, { column: 'Từ ngày' }],
    })
  })

  test('is refused with every reason at once, in words, with what was written', () => {
    const read = readPerson(
      { ...anh, birth: '2030', phone: '123', from: '31/02/2019', fullTime: '?', nationalId: 'A' },
      today,
    )
    expect(read.ok).toBe(false)
    if (!read.ok)
      expect(read.refusals.map(({ column, value }) => [column, value])).toEqual([
        ['Số CCCD', 'A'],
        ['Từ ngày', '31/02/2019'],
        ['Ngày sinh', '2030'],
        ['Điện thoại', '123'],
        ['Chuyên trách', '?'],
      ])
  })

  test('cannot end before it begins, nor begin before she was born', () => {
    expect(person({ until: '04/01/2019' }).refused).toEqual(['Đến ngày: Đến ngày trước Từ ngày.'])
    expect(person({ until: '05/01/2019' }).refused).toEqual([])
    expect(person({ from: '1/1/1960' }).refused).toHaveLength(1)
  })

  test('may say that there is nothing, or that she is still in the post', () => {
    expect(person({ phone: 'không có', nationalId: '-', until: 'đến nay', term: '…' }).value).toMatchObject({
      phone: undefined,
      until: undefined,
    })
  })

  test('keeps planned successors apart, by Loại or by the title itself', () => {
    expect(person({ kind: 'quy hoạch' }).value?.kind).toBe('planned')
    expect(person({ title: 'Nguồn Chủ tịch', kind: '' }).value).toMatchObject({
      title: 'Chủ tịch',
      kind: 'planned',
    })
    expect(person({ title: 'Nguồn Chủ tịch', kind: 'bầu' }).value?.kind).toBe('planned')
  })

  test('joins a name in two columns, and takes off what sheets put around numbers', () => {
    const { value } = person({
      family: 'Bàn Thị',
      name: 'Ánh',
      nationalId: '="002167101498"',
      phone: "'0912345678",
      code: "'007",
    })
    expect(value).toMatchObject({
      name: 'Bàn Thị Ánh',
      nationalId: '002167101498',
      phone: '+84912345678',
      code: '007',
    })
  })

  test('doubts a number that says another sex or year, and takes it', () => {
    expect(person({ sex: 'Nam', birth: '1970' })).toMatchObject({
      refused: [],
      doubted: ['Số CCCD', 'Số CCCD'],
    })
  })

  test.each([
    ['=A1&"x"', /công thức/],
    ['#REF!', /công thức/],
    ['Bàn\u0000Thị', /ký tự hỏng/],
    ['Bàn \uD800', /ký tự hỏng/],
    ['B\uFFFDn', /ký tự hỏng/],
    ['x'.repeat(101), /dài quá/],
  ])('is refused where a cell is %j', (name, reason) => {
    expect(person({ name }).refused[0]).toMatch(reason)
  })
})

describe('a row about a training', () => {
  test('says what she learned, how, when and with what result', () => {
    expect(training({})).toEqual({
      value: {
        ...{
          code: 'hg-1',
          contents: ['union_work'],
          programme: 'Lớp A',
          form: 'blended',
          from: '2020-03-01',
          ended: '2020-03-03',
        },
        ...{ theory: 16, practice: 8, passed: true, paper: '12', organiser: 'Hội LHPN tỉnh' },
      },
      refused: [],
    })
  })

  test('needs a result: silence is no pass', () => {
    expect(training({ passed: '' }).refused).toEqual(['Kết quả: Chưa ghi Kết quả.'])
  })

  test('cannot end before it begins, and is doubted when it ends tomorrow', () => {
    expect(training({ from: '4/3/2020' }).refused).toHaveLength(1)
    expect(readTraining({ ...lop, ended: '23/11/2026' }, today)).toMatchObject({
      ok: true,
      warnings: [{ column: 'Đến ngày' }],
    })
  })
})

test('any cells at all give a value or reasons, and are never a bug', () => {
  const likely = fc.constantFrom(
    '',
    'x',
    '31/02/2019',
    '2019',
    '43470',
    'Nữ',
    '0912345678',
    '006167101498',
    '=1',
    '#N/A',
    "'",
    '="',
    ';',
    '-',
  )
  const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), likely)
  for (const kind of sheetKinds) {
    const cells = fc.record(Object.fromEntries(fieldsOf(kind).map((field) => [field, cell])), {
      requiredKeys: [],
    })
    fc.assert(
      fc.property(cells, fc.constantFrom(1900 as const, 1904 as const), (written, epoch) => {
        const read =
          kind === 'people' ? readPerson(written, today, epoch) : readTraining(written, today, epoch)
        if (read.ok) expect(JSON.stringify(read.value)).not.toMatch(/\\u0000|\\ud[89ab]/)
        else expect(read.refusals.length).toBeGreaterThan(0)
      }),
      { numRuns: 1_000 },
    )
  }
})
