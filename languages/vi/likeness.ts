import { numberText } from '#web/numbers.ts'

const number = (value: number) => numberText('vi', value)
const whole = (share: number) => `${numberText('vi', Math.floor(share * 100))} %`

/** Texts and programmes that are alike, and what is decided of them. */
export const overlap = {
  title: 'So trùng',
  none: 'Không thấy phần nào trùng với chuyên đề, tài liệu khác.',
  one: 'Bản này',
  other: 'Trùng với',
  kind: 'Kiểu trùng',
  kinds: {
    verbatim: 'nguyên văn',
    edited: 'có sửa',
    partial: 'một phần',
    topic: 'có thể cùng chủ đề',
    none: 'không có phần nào trùng nhau',
  },
  share: 'Phần trùng',
  shares: (one: number, other: number) => `${whole(one)} của bản này, ${whole(other)} của bản kia`,
  decision: 'Quyết định',
  open: 'Xem và quyết định',
  decisions: { merge: 'Gộp hai bản', reuse: 'Dùng lại bằng tham chiếu', keep: 'Giữ cả hai' },
  pageTitle: 'Hai bản đặt cạnh nhau',
  bothTexts: 'Đọc từng bản',
  passages: 'Đoạn',
  noPassages: 'Không có đoạn nào giống nhau; hai bản có thể nói cùng một việc bằng lời khác.',
  passage: (nth: number) => `Đoạn ${nth}`,
  decide: 'Lưu quyết định',
  done: 'Đã lưu quyết định; còn giữ đến khi một trong hai bản đổi.',
  what: 'Làm gì với chỗ trùng',
  authorsDecide: 'Người soạn của bản thứ nhất quyết định.',
  useInstead: 'Thay vào ấn bản',
  useInsteadText: (one: string, other: string) =>
    `Đã quyết định dùng lại. Thay “${one}” bằng “${other}” trong ấn bản này?`,
  usedInstead: 'Đã thay bằng bản dùng chung.',
  hints: 'Có thể cùng chủ đề',
  hint: (one: string, other: string) => `“${one}” và “${other}”`,
  look: 'Xem hai bản',
  catalogue: 'Trùng lặp',
  catalogueLead: 'Chương trình, chuyên đề, tài liệu có phần trùng nhau trong phạm vi của bạn.',
  texts: 'Chuyên đề, tài liệu',
  of: 'Loại',
  show: 'Xem',
  sides: {
    open: (count: number) => `Chưa quyết định (${number(count)})`,
    decided: (count: number) => `Đã quyết định (${number(count)})`,
    hints: (count: number) => `Gợi ý cùng chủ đề (${number(count)})`,
  },
  noneOf: {
    open: 'Không còn chỗ trùng nào chờ quyết định.',
    decided: 'Chưa có quyết định nào còn hiệu lực.',
    hints: 'Không có gợi ý nào.',
  },
  programmes: 'Chương trình',
  programmesNote:
    'Tính theo số tiết: dùng chung là cùng một chuyên đề, tài liệu; chép lại là nội dung giống nhau ở hai bản riêng.',
  noProgrammes: 'Không có hai chương trình nào trùng nhau từ 5 % trở lên.',
  otherProgramme: 'Trùng với chương trình',
  ofOne: 'Phần của chương trình này',
  ofOther: 'Phần của chương trình kia',
  standing: (shared: number, copied: number) =>
    [shared > 0 && `${whole(shared)} dùng chung`, copied > 0 && `${whole(copied)} chép lại`]
      .filter(Boolean)
      .join(', ') || whole(0),
}
