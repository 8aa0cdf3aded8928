import type { CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
import { titleCodes, titleName } from '#people/title.ts'
import {
  type Field,
  headingOf,
  isNeeded,
  type SheetKind,
  sheetKinds,
  sheetNames,
  templateFields,
} from './fields.ts'

/** How to fill in a column, and an example. */
type Guide = readonly [how: string, example: string]

const day = 'Ngày/tháng/năm.'
const shared: Partial<Record<Field, Guide>> = {
  number: ['Để đếm dòng; máy không đọc.', '1'],
  code: [
    'Mã riêng của người này trong danh sách của đơn vị. Cần Mã hoặc Số CCCD; có cả hai càng tốt.',
    'HN-0123',
  ],
  nationalId: ['12 chữ số, hoặc CMND cũ 9 chữ số. Để trống nếu chưa biết và ghi Mã.', '001234567890'],
  name: ['Đủ họ, đệm, tên, có dấu.', 'Bàn Thị Ánh'],
  from: [`${day} Ngày đầu tiên.`, '05/01/2019'],
}
const people: Partial<Record<Field, Guide>> = {
  birth: [`${day} Chỉ nhớ năm thì ghi năm.`, '17/05/1967 hoặc 1967'],
  sex: ['Nữ hoặc Nam.', 'Nữ'],
  ethnicity: ['Tên dân tộc.', 'Tày'],
  phone: ['Số di động; nhiều người có thể chung một số.', '0912345678'],
  title: [
    `Mỗi dòng một chức danh; giữ hai chức danh thì ghi hai dòng. Gồm: ${titleCodes.map(titleName).join(', ')}.`,
    'Chi hội trưởng',
  ],
  branch: [
    'Chỉ ghi nếu chức danh ở chi hội. Cấp của chức danh là ô sâu nhất được ghi.',
    'Chi hội thôn Bản Pết 2',
  ],
  commune: ['Xã, phường, thị trấn; ghi cả loại để khỏi lẫn.', 'Xã Sơn Vĩ'],
  district: ['Chỉ có trước ngày 01/07/2025; sau đó để trống.', 'Huyện Mèo Vạc'],
  province: ['Tỉnh, thành phố. Cả bốn ô đơn vị để trống là cấp trung ương.', 'Tỉnh Hà Giang'],
  until: ['Ngày cuối cùng còn giữ chức; để trống nếu đang giữ.', '31/12/2024'],
  fullTime: ['Đánh x nếu là cán bộ chuyên trách.', 'x'],
  kind: ['Bầu, Chỉ định hoặc Quy hoạch. Người trong quy hoạch chỉ ai có quyền mới thấy.', 'Bầu'],
  term: ['Nhiệm kỳ.', '2021–2026'],
  decision: ['Số quyết định.', '12/QĐ-BTV'],
}
const training: Partial<Record<Field, Guide>> = {
  contents: [
    'Một hay nhiều loại, cách nhau bằng dấu chấm phẩy: nghiệp vụ công tác Hội; công tác xã hội; chuyên sâu theo vị trí việc làm; công tác phụ nữ; bình đẳng giới; khác.',
    'nghiệp vụ công tác Hội; bình đẳng giới',
  ],
  programme: ['Tên lớp, khóa.', 'Lớp bồi dưỡng nghiệp vụ công tác Hội'],
  form: ['Trực tiếp, Trực tuyến hoặc Kết hợp. Để trống là trực tiếp.', 'Kết hợp'],
  ended: [`${day} Ngày cuối cùng của lớp.`, '07/01/2019'],
  theory: ['Số tiết lý thuyết.', '16'],
  practice: ['Số tiết thực hành.', '7,5'],
  passed: ['Đạt hoặc Không đạt.', 'Đạt'],
  paper: ['Số chứng chỉ hoặc giấy chứng nhận.', '123/2019'],
  organiser: ['Đơn vị mở lớp.', 'Hội LHPN tỉnh Hà Giang'],
}
const guides: Record<SheetKind, Partial<Record<Field, Guide>>> = {
  people: { ...shared, ...people },
  training: { ...shared, ...training },
}

const titles = ['Tờ', 'Tên cột', 'Phải ghi', 'Cách ghi', 'Ví dụ']
const opening =
  'Cách điền danh sách: mỗi dòng một người và một chức danh, hoặc một người và một lớp. Cột đổi chỗ được; cột khác được giữ nguyên và bỏ qua.'
const wrapped: CellStyle = { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } }
const bold: CellStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } }
const grey: CellStyle = { ...wrapped, font: { italic: true, color: { rgb: '6B6B6B' } } }

/** The sheet “Hướng dẫn”: every column of both lists, how to fill it in, and an example in grey. */
export function guideSheet(): WriteSheet {
  const lines = sheetKinds.flatMap((kind) =>
    templateFields(kind).map((field) => {
      const [how, example] = guides[kind][field] ?? ['', '']
      return [sheetNames[kind], headingOf(kind, field), isNeeded(kind, field) ? 'có' : '', how, example]
    }),
  )
  const rows: CellValue[][] = [[opening], [], titles, ...lines]
  const styled = [...titles.keys()].map(
    (at) => [`2,${at}`, { value: titles[at] ?? '', style: bold }] as const,
  )
  const examples = lines.map((line, at) => [`${at + 3},4`, { value: line[4] ?? '', style: grey }] as const)
  return {
    name: 'Hướng dẫn',
    rows,
    columns: [12, 18, 10, 70, 40].map((width) => ({ width, style: wrapped })),
    cells: new Map([['0,0', { value: opening, style: bold }], ...styled, ...examples]),
    merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 4 }],
    rowDefs: new Map([[0, { height: 34 }]]),
    freezePane: { rows: 3 },
    pageSetup: { orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}
