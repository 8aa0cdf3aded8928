import { dayText, numberText } from '#web/numbers.ts'
import { problem } from './problem.ts'

const number = (value: number) => numberText('vi', value)

export const web = {
  skip: 'Tới nội dung chính',
  home: 'vun, về trang tổng quan',
  menu: 'Danh mục',
  mainNavigation: 'Danh mục chính',
  unitPath: 'Đơn vị đang xem',
  sections: {
    overview: 'Tổng quan',
    units: 'Đơn vị',
    people: 'Cán bộ',
    targets: 'Chỉ tiêu',
    programmes: 'Chương trình',
    entry: 'Nhập dữ liệu',
    reform: 'Sắp xếp',
  },
  search: { label: 'Tìm người, đơn vị', placeholder: 'tìm người, đơn vị …', button: 'Tìm' },
  day: {
    word: 'Ngày',
    today: 'Hôm nay',
    choose: 'Xem số liệu của ngày',
    button: 'Xem',
    past: (day: string) => `Đang xem ngày ${dayText(day)}`,
    future: (day: string) => `Đang xem ngày ${dayText(day)}, một ngày chưa tới`,
    back: 'về hôm nay',
  },
  account: { signOut: 'Đăng xuất', signIn: 'Đăng nhập', otherLanguage: 'English' },
  footer: (day: string) => `Vun · số liệu của ngày ${dayText(day)}`,
  notice: { info: 'Lưu ý', done: 'Đã xong', late: 'Chậm', wrong: 'Chưa được' },
  table: {
    sortUp: (heading: string) => `${heading}: xếp tăng dần`,
    sortDown: (heading: string) => `${heading}: xếp giảm dần`,
    empty: 'Chưa có dòng nào.',
    region: (caption: string) => `Bảng: ${caption}`,
  },
  pager: {
    label: 'Trang của danh sách',
    shown: (from: number, to: number, total: number) =>
      `${number(from)}–${number(to)} trong ${number(total)}`,
    previous: 'Trước',
    next: 'Sau',
  },
  field: { required: 'bắt buộc', optional: 'không bắt buộc' },
  steps: (current: number, total: number) => `Bước ${number(current)} trong ${number(total)}`,
  progress: {
    done: (done: number, total: number, unit: string) => `${number(done)} / ${number(total)} ${unit}`,
    seconds: (seconds: number) => `còn khoảng ${number(seconds)} giây`,
    minutes: (minutes: number) => `còn khoảng ${number(minutes)} phút`,
    unknown: 'đang ước lượng thời gian còn lại',
    refresh: 'Xem lại tiến độ',
  },
  cancel: 'Thôi',
  problem,
}
