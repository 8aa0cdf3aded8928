import { fold } from '#platform/pure/text.ts'
import { type Field, fieldsOf, headingOf, type SheetKind, sheetKinds } from './fields.ts'

/** What else people write above a column, without case, diacritics and signs. The template's own heading need not stand here. */
const alsoCalled: Partial<Record<Field, string>> = {
  number: 'so tt, so thu tu, tt, no',
  code: 'ma so, ma can bo, ma cb, ma so can bo, ma nguoi, ma nhan su, ma hoc vien, ma hoi vien, ma so hoc vien, ma ho so',
  family: 'ho, ho va dem, ho va ten dem, ho lot, ho va chu dem, ho chu lot, ho va chu lot, ho va ten lot',
  name: 'ho ten, ten, ho va ten can bo, ho ten can bo, ten can bo, ho va ten khai sinh, ho ten khai sinh, ho va ten hoc vien, ho ten hoc vien, ten hoc vien, ho va chu ten, hoc vien',
  birth: 'nam sinh, ngay thang nam sinh, ngay thang sinh, ngay sinh nam sinh, sinh ngay, sinh nam, ns',
  sex: 'gioi, nam nu, phai, gt',
  ethnicity: 'dan toc thieu so, thanh phan dan toc',
  nationalId:
    'cccd, so dinh danh, so dinh danh ca nhan, dinh danh ca nhan, ma dinh danh, ma dinh danh ca nhan, so can cuoc, can cuoc, so can cuoc cong dan, can cuoc cong dan, the can cuoc, so the can cuoc, so cmnd, cmnd, chung minh nhan dan, so chung minh nhan dan, cmnd cccd, cccd cmnd, so cmnd cccd, so cccd cmnd, so cccd so dinh danh, so cccd dinh danh, so cc, so giay to',
  phone:
    'so dien thoai, sdt, dtdd, so dt, so dtdd, dien thoai di dong, so dien thoai di dong, di dong, so di dong, dien thoai lien he, so dien thoai lien he, lien he',
  title:
    'chuc vu, chuc danh chuc vu, chuc vu chuc danh, chuc danh hoi, chuc vu hoi, chuc danh trong hoi, vi tri, vi tri cong tac',
  branch: 'ten chi hoi, chi hoi phu nu, chi hoi pn, chi hoi to',
  commune:
    'xa phuong, phuong xa, phuong, thi tran, xa phuong thi tran, xa thi tran, phuong xa thi tran, xa phuong dac khu, cap xa, ten xa, ten xa phuong, hoi lhpn xa, don vi cap xa, hoi co so, co so hoi',
  district:
    'quan huyen, huyen quan, quan, thi xa, cap huyen, ten huyen, quan huyen thi xa, huyen thi xa, huyen thanh pho, huyen thi xa thanh pho, huyen tp, huyen tx tp, quan huyen thi xa thanh pho',
  province:
    'tinh thanh pho, tinh thanh, tinh tp, thanh pho, cap tinh, ten tinh, tinh thanh pho truc thuoc tw, thanh pho tinh',
  from: 'ngay bat dau, bat dau, bat dau tu, tu, tu ngay thang nam, ngay giu chuc vu, ngay nhan chuc vu, ngay bo nhiem, ngay dam nhiem, thoi gian bat dau, thoi gian tu, ngay khai giang, khai giang, hoc tu ngay',
  until:
    'ngay ket thuc, ket thuc, den, den ngay thang nam, thoi gian ket thuc, thoi gian den, ngay thoi giu chuc vu, ngay thoi giu chuc, ngay nghi',
  fullTime: 'can bo chuyen trach, la chuyen trach, chuyen trach co khong',
  kind: 'loai chuc danh, loai vi tri, bau chi dinh, bau chi dinh quy hoach, hinh thuc giu chuc, hinh thuc bo tri',
  term: 'nhiem ki, khoa nhiem ky',
  decision: 'quyet dinh, quyet dinh so, so qd, qd so, so qd bo nhiem, so va ngay quyet dinh',
  contents:
    'noi dung boi duong, noi dung dao tao, noi dung tap huan, loai noi dung, nhom noi dung, linh vuc, noi dung hoc',
  programme:
    'lop, ten khoa, khoa hoc, ten khoa hoc, ten lop boi duong, ten khoa boi duong, lop boi duong, ten lop hoc, ten chuong trinh, chuong trinh, chuong trinh boi duong, ten lop tap huan, ten lop khoa',
  form: 'hinh thuc hoc, hinh thuc to chuc, hinh thuc boi duong, hinh thuc dao tao',
  ended:
    'ngay ket thuc, ket thuc, den, den ngay thang nam, ngay hoan thanh, hoan thanh ngay, ngay be giang, be giang, thoi gian ket thuc, thoi gian den, hoc den ngay',
  theory:
    'so tiet ly thuyet, ly thuyet, tiet lt, so tiet lt, lt, so tiet li thuyet, tiet li thuyet, li thuyet',
  practice: 'so tiet thuc hanh, thuc hanh, tiet th, so tiet th, th',
  passed: 'ket qua hoc tap, ket qua boi duong, xep loai, ket qua xep loai, danh gia, kq, dat khong dat',
  paper:
    'chung chi, so hieu chung chi, so giay chung nhan, giay chung nhan, so chung nhan, so cc gcn, so chung chi giay chung nhan, so hieu, so vao so',
  organiser:
    'co quan to chuc, noi to chuc, to chuc boi, don vi dao tao, don vi boi duong, co so dao tao, co so boi duong, don vi mo lop, co quan mo lop',
}

/** Longer text is no heading; it is not even looked at, for a cell may hold a whole book. */
const longestHeading = 200

/** Columns of our own correction file: known, and of no use when it comes back. */
const ours = new Set(['ly do', 'to goc', 'dong goc'])

const fieldByHeading = Object.fromEntries(sheetKinds.map((kind) => [kind, headingTable(kind)])) as Record<
  SheetKind,
  Map<string, Field>
>

/** The field that a heading means in a list; nothing written in it but case, signs, notes and diacritics may differ. */
export function findField(kind: SheetKind, heading: string): Field | undefined {
  return heading.length > longestHeading ? undefined : fieldByHeading[kind].get(headingKey(heading))
}

/** Whether a heading is one of those that only say what was wrong with a row. */
export function isOurs(heading: string): boolean {
  return heading.length <= longestHeading && ours.has(headingKey(heading))
}

/** `1. Ngày sinh\n(dd/mm/yyyy) *` → `ngay sinh`: what a heading says, without how. */
function headingKey(heading: string): string {
  return fold(heading)
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/^ ?\d+ (?=[a-z])/, '')
    .trim()
}

function headingTable(kind: SheetKind): Map<string, Field> {
  const table = new Map<string, Field>()
  for (const field of fieldsOf(kind)) {
    table.set(headingKey(headingOf(kind, field)), field)
    for (const name of (alsoCalled[field] ?? '').split(', '))
      if (name && !table.has(name)) table.set(name, field)
  }
  return table
}
