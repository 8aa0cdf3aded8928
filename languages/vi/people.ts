import { dayText } from '#web/numbers.ts'
import { pages } from './person-pages.ts'

export const people = {
  timeline: {
    during: (from: string, to: string | null) =>
      to === null ? `từ ${dayText(from)}` : `${dayText(from)} – ${dayText(to)}`,
    training: (number: number, name: string, day: string, counts: boolean) =>
      `Lượt ${number}: ${name}, ${dayText(day)}, ${counts ? 'được tính' : 'không tính'}`,
    trainings: 'Bồi dưỡng',
    noTrainings: 'Chưa có lượt bồi dưỡng nào',
  },
  pages,
}
