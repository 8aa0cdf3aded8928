import { numberText } from '#web/numbers.ts'

/** Tìm trong chuyên đề, tài liệu. */
export const lesson = {
  title: 'Tìm chuyên đề, tài liệu',
  lead: 'Trong lời của mọi chuyên đề, tài liệu mà bạn được đọc; gõ có dấu hay không dấu đều được.',
  find: 'Từ cần tìm',
  kind: 'Loại',
  kinds: { topic: 'Chuyên đề', material: 'Tài liệu' },
  more: 'Lọc thêm',
  mostPeriods: 'Thời lượng chuyên đề',
  atMost: (periods: number) => `Không quá ${numberText('vi', periods)} tiết`,
  builds: 'Chuyên đề rèn năng lực',
  language: 'Ngôn ngữ tài liệu',
  spoken: 'Nghe, xem được',
  onlySpoken: 'Tài liệu có tiếng, có hình',
  withSound: 'có tiếng, có hình',
  search: 'Tìm',
  found: (total: number) => `${numberText('vi', total)} chuyên đề, tài liệu`,
  all: (total: number) => `Xem cả ${numberText('vi', total)}`,
  deeper: 'Tìm trong chuyên đề, tài liệu',
  taughtIn: 'Dạy trong',
  notTaught: 'không có trong chương trình đang dùng',
  none: 'Không có chuyên đề, tài liệu nào khớp',
  noneText: 'Bớt từ hoặc bỏ bớt điều kiện; hoặc gửi yêu cầu nội dung còn thiếu lên cấp trên.',
}
