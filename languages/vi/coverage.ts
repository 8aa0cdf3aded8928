import { dayText, goalText, numberText, rateText } from '#web/numbers.ts'
import { pages } from './coverage-pages.ts'

const number = (value: number) => numberText('vi', value)

export const coverage = {
  people: (count: number) => `${number(count)} người`,
  attendances: (count: number) => `${number(count)} lượt`,
  fraction: (covered: number, population: number) => `${number(covered)} / ${number(population)} người`,
  nobody: 'chưa có người thuộc đối tượng',
  distance: (count: number) => `còn ${number(count)} người`,
  goal: (goal: number, milestone: string) => `mục tiêu ${goalText('vi', goal)} vào ${dayText(milestone)}`,
  unverified: 'số chưa được xác minh',
  status: { reached: 'Đã đạt', notDue: 'Chưa đến hạn', missed: 'Quá hạn, chưa đạt' },
  bar: (rate: number | null, goal: number | null) =>
    (rate === null ? 'chưa có tỷ lệ' : rateText('vi', rate)) +
    (goal === null ? '' : `, mục tiêu ${goalText('vi', goal)}`),
  clause: { holds: 'Đúng', fails: 'Chưa' },
  map: {
    describe: 'Mỗi ô là một tỉnh, thành phố; ô càng đậm tỷ lệ càng cao. Bảng bên dưới có cùng số liệu.',
    legend: 'Chú giải',
    below: (rate: number) => `dưới ${number(rate)} %`,
    between: (from: number, to: number) => `${number(from)} đến dưới ${number(to)} %`,
    full: '100 %',
    late: 'chậm',
    none: 'chưa có người',
  },
  curve: {
    milestone: (goal: number, day: string) => `${goalText('vi', goal)} vào ${dayText(day)}`,
    line: (name: string, day: string, rate: number | null) =>
      `${name}: ${rateText('vi', rate)} vào ${dayText(day)}`,
    none: (name: string) => `${name}: chưa có số liệu`,
  },
  spark: (from: number, to: number) => `từ ${rateText('vi', from)} đến ${rateText('vi', to)}`,
  sparkNone: 'chưa đủ số liệu để vẽ',
  pages,
}
