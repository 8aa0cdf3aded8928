/** The two lists of the template. */
export const sheetKinds = ['people', 'training'] as const
export type SheetKind = (typeof sheetKinds)[number]

/** The names of the sheets in the template. */
export const sheetNames: Record<SheetKind, string> = { people: 'Cán bộ', training: 'Bồi dưỡng' }

const personHeadings = {
  number: 'STT',
  code: 'Mã',
  family: 'Họ đệm',
  name: 'Họ và tên',
  birth: 'Ngày sinh',
  sex: 'Giới tính',
  ethnicity: 'Dân tộc',
  nationalId: 'Số CCCD',
  phone: 'Điện thoại',
  title: 'Chức danh',
  branch: 'Chi hội',
  commune: 'Xã',
  district: 'Huyện',
  province: 'Tỉnh',
  from: 'Từ ngày',
  until: 'Đến ngày',
  fullTime: 'Chuyên trách',
  kind: 'Loại',
  term: 'Nhiệm kỳ',
  decision: 'Số quyết định',
} as const

const trainingHeadings = {
  number: 'STT',
  code: 'Mã',
  nationalId: 'Số CCCD',
  family: 'Họ đệm',
  name: 'Họ và tên',
  contents: 'Nội dung',
  programme: 'Tên lớp',
  form: 'Hình thức',
  from: 'Từ ngày',
  ended: 'Đến ngày',
  theory: 'Tiết lý thuyết',
  practice: 'Tiết thực hành',
  passed: 'Kết quả',
  paper: 'Số chứng chỉ',
  organiser: 'Đơn vị tổ chức',
} as const

type PersonField = keyof typeof personHeadings
type TrainingField = keyof typeof trainingHeadings
export type Field = PersonField | TrainingField

/** The heading of each field in the template, in the template's order; the words an officer knows a field by. */
const headings = { people: personHeadings, training: trainingHeadings } as const

/** The fields of a list, in the template's order. */
export function fieldsOf(kind: SheetKind): Field[] {
  return Object.keys(headings[kind]) as Field[]
}

/** The heading of a field of a list. */
export function headingOf(kind: SheetKind, field: Field): string {
  return (headings[kind] as Partial<Record<Field, string>>)[field] ?? field
}

/** Of each group at least one column must be there; the first names the group. */
export const needed: Record<SheetKind, readonly (readonly Field[])[]> = {
  people: [
    ['code', 'nationalId'],
    ['name'],
    ['title'],
    ['commune', 'branch', 'district', 'province'],
    ['from'],
  ],
  training: [['code', 'nationalId'], ['contents'], ['programme'], ['ended'], ['passed']],
}

/** Read where they are, but not columns of the empty template: few lists have them. */
const rareFields: ReadonlySet<Field> = new Set<Field>(['family'])

/** The columns of the empty template, in order. */
export function templateFields(kind: SheetKind): Field[] {
  return fieldsOf(kind).filter((field) => !rareFields.has(field))
}

/** Whether no row can do without this column (or one of its group). */
export function isNeeded(kind: SheetKind, field: Field): boolean {
  return needed[kind].some((group) => group.includes(field) && group[0] !== 'commune')
}
