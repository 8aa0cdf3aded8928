import { dayText, numberText } from '#web/numbers.ts'

const number = (value: number) => numberText('vi', value)

/** What the list of areas of many units says. */
export const areaList = {
  title: 'Ghi địa bàn cho nhiều đơn vị',
  lead: 'Dán danh sách hoặc chọn tệp, xem trước, rồi mới ghi.',
  open: 'Ghi theo danh sách',
  steps: { list: 'Danh sách', check: 'Xem trước và ghi' },
  from: 'Áp dụng từ ngày',
  list: 'Danh sách',
  listHint:
    'Mỗi dòng một đơn vị: mã đơn vị; các loại địa bàn cách nhau bằng dấu phẩy. Ví dụ: 03079; Miền núi, Biên giới. Mã đủ chữ số, kể cả số 0 ở đầu.',
  kindsHint: (kinds: string) => `Các loại địa bàn: ${kinds}. Viết không dấu cũng được.`,
  file: 'Hoặc tệp CSV',
  fileHint: 'Tệp CSV mã UTF-8, cùng các cột như trên. Có tệp thì không đọc phần đã dán.',
  look: 'Xem trước',
  nothing: 'Chưa có danh sách. Hãy dán các dòng hoặc chọn tệp.',
  unreadable: 'Không đọc được tệp này. Trong Excel, hãy lưu tệp dạng “CSV UTF-8” rồi chọn lại.',
  mayNot: 'Ghi địa bàn cần quyền sửa ít nhất một đơn vị.',
  good: {
    title: (count: number, day: string) =>
      `Sẽ ghi địa bàn từ ngày ${dayText(day)} cho ${number(count)} đơn vị`,
    none: 'Không có dòng nào ghi được',
    noneText: 'Hãy sửa các dòng nêu dưới đây rồi xem lại.',
    same: (count: number) =>
      `Trong đó ${number(count)} đơn vị đã ghi đúng như vậy từ ngày này và giữ nguyên.`,
    more: (count: number) => `Và ${number(count)} đơn vị nữa.`,
    unit: 'Đơn vị',
    code: 'Mã',
    kinds: 'Địa bàn',
  },
  refused: {
    title: (count: number) => `${number(count)} dòng không ghi được`,
    line: 'Dòng',
    written: 'Đã viết',
    reason: 'Lý do',
  },
  reasons: {
    noCode: 'Thiếu mã đơn vị ở đầu dòng.',
    noKinds: 'Thiếu loại địa bàn sau mã.',
    unknownKind: (kinds: string) => `Không có loại địa bàn “${kinds}”.`,
    twice: (line: number) => `Đơn vị này đã có ở dòng ${number(line)}.`,
    unknownUnit: (day: string) =>
      `Không có đơn vị nào mang mã này trong phạm vi của bạn vào ngày ${dayText(day)}.`,
    notEditable: 'Bạn xem được nhưng không có quyền sửa đơn vị này.',
  },
  save: (count: number) => `Ghi ${number(count)} đơn vị`,
  done: (said: number, unchanged: number) =>
    unchanged === 0
      ? `Đã ghi địa bàn của ${number(said)} đơn vị.`
      : `Đã ghi địa bàn của ${number(said)} đơn vị; ${number(unchanged)} đơn vị đã ghi như vậy từ trước.`,
  again: 'Sửa danh sách',
}
