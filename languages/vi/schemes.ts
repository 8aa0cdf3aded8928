import { dayText, numberText } from '#web/numbers.ts'

const number = (value: number) => numberText('vi', value, Number.isInteger(value) ? 0 : 1)

export const schemes = {
  levels: {
    central: 'cấp trung ương',
    province: 'cấp tỉnh',
    district: 'cấp huyện',
    commune: 'cấp cơ sở',
    branch: 'chi hội',
    group: 'tổ phụ nữ',
  },
  kinds: {
    elected: 'được bầu',
    appointed: 'được chỉ định, bổ nhiệm',
    planned: 'được quy hoạch',
    other: 'hình thức khác',
  },
  unitKinds: {
    territorial: 'Hội theo địa bàn',
    police: 'Hội Phụ nữ Công an',
    army: 'Phụ nữ Quân đội',
    institution: 'Hội trong cơ quan, đơn vị',
  },
  contents: {
    union_work: 'nghiệp vụ công tác Hội',
    social_work: 'công tác xã hội',
    job_specific: 'chuyên sâu theo vị trí việc làm',
    women_work: 'công tác phụ nữ',
    gender_equality: 'bình đẳng giới',
    other: 'nội dung khác',
  },
  forms: { in_person: 'trực tiếp', online: 'trực tuyến', blended: 'kết hợp' },
  clauses: {
    passed: 'kết quả đạt',
    contents: 'đúng nội dung',
    window: 'kết thúc trong thời gian của đề án',
    form: 'đúng hình thức',
    periods: 'đủ số tiết',
  },
  rule: {
    or: ' hoặc ',
    everybody: 'bất kỳ chức vụ nào',
    nobody: 'không ai',
    not: (part: string) => `không (${part})`,
    level: (levels: string) => `ở ${levels}`,
    title: (titles: string) => `giữ chức ${titles}`,
    fullTime: 'chuyên trách',
    partTime: 'không chuyên trách',
    kind: (kinds: string) => kinds,
    notPlanned: 'không tính người mới được quy hoạch',
    unitKind: (kinds: string) => `thuộc ${kinds}`,
    contents: (contents: string) => `Học đạt yêu cầu về ${contents}.`,
    window: (from: string, until: string) =>
      `Kết thúc trong thời gian từ ${dayText(from)} đến hết ${dayText(until)}.`,
    forms: (forms: string) => `Hình thức ${forms}.`,
    leastPeriods: (periods: number) => `Mỗi lượt có ít nhất ${number(periods)} tiết.`,
    sumPeriods: (periods: number) => `Cộng các lượt được ít nhất ${number(periods)} tiết.`,
    validMonths: (months: number) => `Có giá trị ${number(months)} tháng từ ngày kết thúc.`,
    forEver: 'Có giá trị lâu dài.',
    presentPost: 'Chỉ tính lượt học sau khi bắt đầu thuộc đối tượng lần này.',
    anyPost: 'Lượt học khi giữ chức vụ trước cũng được tính.',
  },
}
