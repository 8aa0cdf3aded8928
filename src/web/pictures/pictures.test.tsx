import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { Curve } from './curve.tsx'
import { Spark } from './spark.tsx'
import { spread } from './spread.ts'
import { placeOf, yearMarks } from './time-scale.ts'
import { Timeline } from './timeline.tsx'

describe('the scale of time', () => {
  test('places a day between two days', () => {
    expect(placeOf('2019-01-01', '2019-01-01', '2021-01-01')).toBe(0)
    expect(placeOf('2020-01-01', '2019-01-01', '2021-01-01')).toBeCloseTo(49.93)
    expect(placeOf('2030-01-01', '2019-01-01', '2021-01-01')).toBe(100)
  })

  test('marks every year, or fewer when there are many', () => {
    expect(yearMarks('2019-03-01', '2021-12-31').map(({ year }) => year)).toEqual(['2020', '2021'])
    expect(yearMarks('1995-01-01', '2026-12-31').map(({ year }) => year)).toEqual([
      '1995',
      '2000',
      '2005',
      '2010',
      '2015',
      '2020',
      '2025',
    ])
  })
})

describe('labels at the ends of lines', () => {
  test('stand apart, in the order of their lines', () => {
    expect(spread([50, 52, 10], 17, 0, 200)).toEqual([50, 67, 10])
  })

  test('stay inside at the lower end', () => {
    expect(spread([198, 199], 17, 0, 200)).toEqual([183, 200])
  })
})

describe('the curve', () => {
  const points = [
    { day: '2019-12-31', rate: 20 },
    { day: '2020-12-31', rate: null },
    { day: '2021-12-31', rate: 60 },
    { day: '2022-12-31', rate: 71.4 },
  ]
  const html = render(
    <Curve
      language="vi"
      id="c"
      title="Đường đi"
      from="2019-01-01"
      to="2022-12-31"
      lines={[
        { key: 'D', short: 'D', name: 'Chi hội trưởng', points },
        { key: 'C', short: 'C', name: 'Nguồn', points: [] },
      ]}
      milestones={[{ day: '2020-12-31', goal: 70 }]}
      events={[{ day: '2022-07-01', label: 'Sắp xếp' }]}
    />,
  )

  test('says in words where each line ends, or that it has no figures', () => {
    expect(html).toContain('Chi hội trưởng: 71,4 % vào 31/12/2022; Nguồn: chưa có số liệu')
    expect(html).toContain('70 % vào 31/12/2020')
  })

  test('leaves a gap where there is no rate', () => {
    expect(html).toMatch(/d="M[\d. ]+M[\d. ]+L[\d. ]+"/)
  })
})

describe('the trend', () => {
  test('says from where to where', () => {
    expect(render(<Spark language="vi" rates={[null, 41, 57.5]} />)).toContain('từ 41,0 % đến 57,5 %')
  })

  test('is not drawn from one point', () => {
    expect(render(<Spark language="vi" rates={[null, 41]} />)).not.toContain('<svg')
  })
})

describe('the timeline', () => {
  const html = render(
    <Timeline
      language="vi"
      from="2015-01-01"
      to="2026-12-31"
      day="2025-12-31"
      posts={[{ id: '1', title: 'Chi hội trưởng', unit: 'Nà Khuổi', from: '2022-03-15', to: null }]}
      trainings={[{ id: 'a', number: 1, name: 'Nghiệp vụ', day: '2023-03-12', counts: true }]}
    />,
  )

  test('names posts and trainings in words', () => {
    expect(html).toContain('từ 15/03/2022')
    expect(html).toContain('aria-label="Lượt 1: Nghiệp vụ, 12/03/2023, được tính"')
  })

  test('draws a post still held as far as the picture goes', () => {
    expect(html).toContain('class="band open"')
    expect(html).toContain('x="60.02%"')
    expect(html).toContain('width="39.98%"')
  })
})
