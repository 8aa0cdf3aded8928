import { dayText, numberText } from '#web/numbers.ts'
import { areaList } from './area-list.ts'

const number = (value: number) => numberText('vi', value)

export const planning = {
  none: 'Chưa ghi địa bàn',
  people: (count: number) => `${number(count)} người`,
  programmes: (count: number) => `${number(count)} chương trình`,
  hole: 'Chỗ trống',
  fit: {
    title: 'Độ phù hợp',
    lead: (unit: string, day: string) =>
      `${unit} · chương trình nào dành cho ai, theo cấp Hội và địa bàn, ngày ${dayText(day)}`,
    caption: (measure: string) => `Số người và số chương trình theo địa bàn và cấp Hội, chỉ tiêu ${measure}`,
    note: 'Ai giữ chức vụ ở hai loại địa bàn được tính ở cả hai ô, nên không cộng các ô với nhau.',
    area: 'Địa bàn',
    nobody: 'Chưa có ai thuộc chỉ tiêu này',
    nobodyText: 'Hãy nhập danh sách cán bộ, hoặc chọn chỉ tiêu, đơn vị hay ngày khác.',
    areas: 'Địa bàn của đơn vị',
  },
  holes: {
    title: 'Chỗ trống, nhiều người nhất trước',
    none: 'Không có chỗ trống',
    noneText: 'Ô nào có người cũng đã có chương trình phù hợp.',
    cell: 'Địa bàn, cấp Hội',
    task: 'Việc đã giao',
    assign: 'Giao việc',
    open: 'Mở ô này',
  },
  tasks: {
    own: 'Việc được giao',
    ownLead:
      'Các ô trống trong bảng phù hợp được giao cho bạn; việc tự xong khi có chương trình phù hợp được ban hành.',
    ownNone: 'Chưa có việc nào được giao cho bạn',
    ownNoneText: 'Ai giao việc ghi tên đăng nhập của bạn thì việc ấy hiện ở đây.',
    title: 'Việc đã giao',
    none: 'Chưa giao việc nào.',
    line: (owner: string, due: string) => `${owner}, hạn ${dayText(due)}`,
    states: { open: 'đang làm', late: 'quá hạn', filled: 'xong: đã có chương trình', closed: 'đã đóng' },
    given: (by: string) => `${by} giao`,
    reason: 'Lý do đóng',
    close: 'Đóng việc',
    closed: 'Đã đóng việc.',
  },
  cell: {
    title: (level: string, area: string) => `${level}, ${area}`,
    people: 'Số người',
    list: 'Danh sách người thuộc chỉ tiêu',
    programmes: 'Chương trình phù hợp',
    none: 'Chưa có chương trình nào',
    noneText:
      'Chương trình phù hợp khi đã ban hành, còn dùng, ghi đúng cấp Hội và địa bàn, và có nội dung được tính cho chỉ tiêu này.',
    edition: (count: number) => `ấn bản ${number(count)}`,
    back: 'Về bảng độ phù hợp',
    noArea: 'Hãy ghi địa bàn của các đơn vị để biết chương trình nào phù hợp.',
  },
  assign: {
    title: 'Giao việc',
    owner: 'Người nhận việc',
    ownerHint: 'Họ tên; ghi tên đăng nhập thì việc hiện ở trang của người ấy.',
    due: 'Hạn',
    note: 'Việc cần làm',
    save: 'Giao việc',
    done: 'Đã giao việc; việc tự xong khi có chương trình phù hợp được ban hành.',
  },
  signs: {
    title: 'Biểu hiện năng lực chưa có chuyên đề nào bồi dưỡng',
    none: 'Chưa có danh mục năng lực.',
    level: (level: string, unbuilt: number, all: number) =>
      `${level}: ${number(unbuilt)} trên ${number(all)} biểu hiện`,
  },
  areas: {
    title: (unit: string) => `Địa bàn của ${unit}`,
    own: (day: string) => `Đơn vị tự ghi từ ngày ${dayText(day)}.`,
    above: 'Đơn vị chưa tự ghi; đang theo đơn vị cấp trên gần nhất có ghi.',
    unknown: 'Chưa đơn vị nào từ đây trở lên ghi địa bàn.',
    now: 'Đang là',
    kinds: 'Loại địa bàn',
    kindsHint: 'Chọn một hoặc nhiều; bỏ trống thì theo đơn vị cấp trên.',
    day: 'Từ ngày',
    save: 'Lưu',
    done: 'Đã ghi địa bàn; bảng độ phù hợp đã tính ngay.',
    open: 'Địa bàn',
    before: {
      title: 'Địa bàn của các đơn vị cũ',
      note: 'Đơn vị này lập từ các đơn vị dưới đây và chưa tự ghi địa bàn.',
      line: (unit: string, kinds: string, day: string) => `${unit}: ${kinds} (đến hết ngày ${dayText(day)})`,
      take: 'Lấy theo các đơn vị cũ',
      taken: 'Đã điền địa bàn của các đơn vị cũ vào mẫu bên dưới. Hãy xem lại rồi bấm Lưu; hiện chưa ghi gì.',
    },
  },
  areaList,
}
