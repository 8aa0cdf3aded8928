import type { Content, Form } from '#curriculum/content.ts'
import type { Posting } from '#people/posting.ts'
import { addDays, type Day } from '#platform/pure/day.ts'
import { between, chance, pickWeighted, type Random } from '#platform/pure/random.ts'
import type { Training } from '#records/training.ts'
import { type Counter, nextId } from './serial.ts'

type Kind = readonly [Content, string]

const forBranches: readonly (readonly [Kind, number])[] = [
  [['union_work', 'Nghiệp vụ công tác Hội cho chi hội trưởng phụ nữ (3 ngày)'], 8],
  [['gender_equality', 'Tập huấn bình đẳng giới, phòng chống bạo lực gia đình'], 2],
  [['social_work', 'Tập huấn kỹ năng công tác xã hội'], 1],
  [['other', 'Tập huấn chuyển đổi số cho cán bộ chi hội'], 1],
]
const forOfficers: readonly (readonly [Kind, number])[] = [
  [['union_work', 'Chương trình bồi dưỡng nghiệp vụ công tác Hội (4473/QĐ-ĐCT)'], 5],
  [['social_work', 'Bồi dưỡng công tác xã hội'], 2],
  [['job_specific', 'Bồi dưỡng chuyên sâu theo vị trí việc làm'], 3],
  [['women_work', 'Bồi dưỡng công tác phụ nữ'], 2],
  [['gender_equality', 'Tập huấn lồng ghép giới'], 2],
]
const forms: readonly (readonly [Form, number])[] = [
  ['in_person', 5],
  ['blended', 3],
  ['online', 2],
]

/** The trainings of a person while she was in her posts; the scheme's years see most of them, a few fail, a few repeat. */
export function makeTrainings(
  { seed, counter, random }: { seed: number; counter: Counter; random: Random },
  person: string,
  posts: Posting[],
  about: number,
  until: Day,
): Training[] {
  const [first = until] = posts.map((post) => post.from).sort()
  const branch = posts.some((post) => post.title.startsWith('branch'))
  const count = Math.round(about * (0.35 + random() * 1.3))
  return Array.from({ length: count }, () => {
    const ended = someDay(random, first, until)
    const [content, programme] = pickWeighted(random, branch ? forBranches : forOfficers)
    const days = between(random, 1, branch ? 3 : 10)
    return {
      id: nextId(seed, counter, 'training'),
      person,
      contents: [content],
      programme,
      form: pickWeighted(random, forms),
      began: addDays(ended, 1 - days),
      ended,
      theory: days * 5,
      practice: days * 3,
      passed: chance(random, 0.96),
      paper: null,
      organiser: branch ? 'Hội LHPN huyện' : 'Học viện Phụ nữ Việt Nam',
    }
  })
}

/** Between a person's first day and the last one known, more often in the years of the scheme. */
function someDay(random: Random, first: Day, until: Day): Day {
  const from = first < '2019-03-01' && chance(random, 0.8) ? '2019-03-01' : first
  const days = Math.max(0, Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000))
  return addDays(from, Math.floor(days * random() ** 0.9))
}
