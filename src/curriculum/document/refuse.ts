import { Refusal } from '#platform/refusal.ts'

const sentences = {
  'no-file': () => 'Không mở được tệp. Hãy kiểm tra tệp còn ở đó rồi thử lại.',
  empty: () => 'Tệp trống hoặc không có chữ, bảng hay hình nào để đọc. Hãy chọn tệp khác.',
  'too-big': (limit: string) =>
    `Tài liệu quá lớn (hơn ${limit}). Hãy chia thành nhiều tệp rồi nhập lần lượt.`,
  'too-slow': (limit: string) =>
    `Đọc tệp quá ${limit} chưa xong nên đã dừng. Hãy chia thành nhiều tệp nhỏ, hoặc mở bằng Word, lưu thành tệp .docx mới rồi thử lại.`,
  'too-heavy': () =>
    'Tệp cần quá nhiều bộ nhớ nên đã dừng đọc. Hãy chia thành nhiều tệp nhỏ, hoặc mở bằng Word, lưu thành tệp .docx mới rồi thử lại.',
  'locked-word': () =>
    'Tệp Word có mật khẩu nên không đọc được. Hãy mở bằng Word, chọn Tệp > Thông tin > Bảo vệ tài liệu, bỏ mật khẩu, lưu lại rồi thử lại.',
  'locked-pdf': () =>
    'Tệp PDF có mật khẩu nên không đọc được. Hãy xin bản không có mật khẩu, hoặc tệp Word gốc, rồi thử lại.',
  'old-word': () =>
    'Đây là tệp Word kiểu cũ (.doc). Hãy mở bằng Word, chọn Lưu thành “Word Document (.docx)” rồi thử lại.',
  macros: () =>
    'Tệp Word này có chứa macro (chương trình) nên không được mở. Hãy mở bằng Word, chọn Lưu thành “Word Document (.docx)” rồi thử lại.',
  scanned: () =>
    'Tệp PDF này chỉ có ảnh chụp hoặc quét, không có chữ để đọc. Hãy dùng tệp Word gốc, hoặc nhận dạng chữ (OCR) rồi thử lại.',
  other: (what: string) =>
    `Đây là ${what}, không phải tệp .docx hay PDF. Hãy mở bằng Word, lưu thành .docx rồi thử lại.`,
  damaged: (where: string) =>
    `Tệp bị hỏng${where && ` (${where})`}, không đọc hết được. Hãy mở bằng Word, lưu thành tệp mới rồi thử lại.`,
  unsafe: (why: string) =>
    `Tệp không an toàn${why && ` (${why})`} nên không được mở. Hãy lấy lại tệp từ người gửi, hoặc chép chữ sang một tài liệu mới.`,
} as const

export type RefusedDocument = keyof typeof sentences

/** The whole file cannot be taken in. `detail` is what the sentence of this reason names. */
export function refuseDocument(reason: RefusedDocument, detail = ''): Refusal {
  return new Refusal('invalid', sentences[reason](detail))
}
