const sentences = {
  'no-file': () => 'Không mở được tệp. Hãy kiểm tra tệp còn ở đó rồi thử lại.',
  empty: () => 'Tệp trống, không có gì để đọc. Hãy chọn tệp có danh sách.',
  'too-big': (limit: string) => `Tệp lớn hơn ${limit}. Hãy chia danh sách thành nhiều tệp rồi nhập lần lượt.`,
  'too-many-rows': (limit: string) => `Tệp có hơn ${limit} dòng. Hãy chia thành nhiều tệp rồi nhập lần lượt.`,
  locked: () => 'Tệp có mật khẩu nên không đọc được. Hãy bỏ mật khẩu trong Excel, lưu lại rồi thử lại.',
  'old-excel': () =>
    'Đây là tệp Excel kiểu cũ (.xls). Hãy mở bằng Excel, chọn Lưu thành “Excel Workbook (.xlsx)” rồi thử lại.',
  'other-sheet': (what: string) =>
    `Đây là ${what}, chưa phải tệp .xlsx. Hãy mở bằng Excel, chọn Lưu thành “Excel Workbook (.xlsx)” rồi thử lại.`,
  'not-a-sheet': (what: string) =>
    `Đây là ${what}, không phải bảng tính. Hãy chọn tệp Excel (.xlsx) hoặc CSV.`,
  archive: () => 'Đây là tệp nén. Hãy giải nén rồi chọn tệp Excel (.xlsx) hoặc CSV bên trong.',
  damaged: (where: string) =>
    `Tệp bị hỏng${where && ` (${where})`}, không đọc hết được. Hãy mở bằng Excel, lưu thành tệp mới rồi thử lại.`,
  unsafe: (why: string) =>
    `Tệp không an toàn (${why}) nên không được mở. Hãy lấy lại tệp từ người gửi, hoặc chép danh sách sang mẫu trống.`,
  encoding: () =>
    'Chữ trong tệp không phải mã Unicode nên sẽ sai dấu tiếng Việt. Hãy mở tệp gốc bằng Excel, lưu thành .xlsx hoặc “CSV UTF-8” rồi thử lại.',
  'open-quote': (row: string) =>
    `Tệp CSV có dấu ngoặc kép mở mà không đóng, bắt đầu từ khoảng dòng ${row}. Hãy sửa dòng đó hoặc lưu lại từ Excel.`,
  'no-table': (sheets: string) =>
    `Không thấy danh sách nào: cần trang “Cán bộ” hoặc “Bồi dưỡng” có dòng tiêu đề cột trong 20 dòng đầu. Tệp có: ${sheets}. Hãy dùng mẫu trống.`,
  'missing-column': (what: string) => `${what}. Hãy thêm cột đó (theo mẫu trống) rồi thử lại.`,
} as const

type UnreadableReason = keyof typeof sentences

/** The whole file cannot be taken in. The message says in Vietnamese what happened and what to do; nothing was kept. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly reason: UnreadableReason

  /** `detail` is what the sentence of this reason names: a limit, a kind of file, a column. */
  constructor(reason: UnreadableReason, detail = '', options?: ErrorOptions) {
    super(sentences[reason](detail), options)
    this.reason = reason
  }
}
