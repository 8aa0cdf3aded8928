import type { JSX } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { Bar } from './bar.tsx'
import { ConfirmForm, ProgressPoll } from './behaviours.tsx'
import { Breadcrumb } from './breadcrumb.tsx'
import { Button } from './button.tsx'
import { Clauses } from './clauses.tsx'
import { Counts } from './counts.tsx'
import { Empty } from './empty.tsx'
import { Facts } from './facts.tsx'
import { HistoryList } from './history-list.tsx'
import { Notice } from './notice.tsx'
import { Pager } from './pager.tsx'
import { Progress } from './progress.tsx'
import { Rate } from './rate.tsx'
import { Steps } from './steps.tsx'
import { TargetList } from './target-list.tsx'

const text = (element: JSX.Element) => render(element).replace(/<[^>]+>/g, '')

describe('a rate', () => {
  test('never stands without its fraction', () => {
    expect(text(<Rate language="vi" rate={57.5} covered={42} population={73} />)).toBe(
      '57,5 % · 42 / 73 người',
    )
  })

  test('of nobody says so', () => {
    expect(text(<Rate language="vi" rate={null} covered={0} population={0} />)).toContain('– · chưa có người')
  })
})

describe('a bar', () => {
  test('says its rate and goal in words', () => {
    expect(render(<Bar language="vi" rate={57.5} goal={70} />)).toContain(
      'aria-label="57,5 %, mục tiêu 70 %"',
    )
  })

  test('hatches what is missing only when late, and nothing where nobody is', () => {
    expect(render(<Bar language="vi" rate={57.5} goal={70} late />)).toContain('x1="57.5%" x2="70%"')
    expect(render(<Bar language="vi" rate={57.5} goal={70} />)).not.toContain('gap')
    expect(render(<Bar language="vi" rate={null} goal={70} late />)).not.toContain('gap')
  })
})

test('a target says how far it is, by when, and whether its figure is verified', () => {
  const target = { key: 'B', name: 'Chủ tịch', rate: 74.3, covered: 2467, population: 3321, goal: 100 }
  const said = text(
    <TargetList
      language="vi"
      targets={[{ ...target, milestone: '2025-12-31', distance: 854, status: 'missed', unverified: true }]}
    />,
  )
  expect(said).toContain('2.467 / 3.321 người · còn 854 người')
  expect(said).toContain('Quá hạn, chưa đạt · mục tiêu 100 % vào 31/12/2025 (số chưa được xác minh)')
})

describe('a button', () => {
  test('that cannot be used stays and says why', () => {
    const html = render(<Button disabledReason="Chưa có gì để hoàn tác.">Hoàn tác</Button>)
    expect(html).toContain('disabled')
    expect(html).toContain('Chưa có gì để hoàn tác.')
  })

  test('that goes somewhere is a link', () => {
    expect(render(<Button href="/nhap">Nhập</Button>)).toBe('<a class="button quiet" href="/nhap">Nhập</a>')
  })
})

test('a notice says its kind in words, and is read out when it answers an act', () => {
  expect(text(<Notice language="vi" kind="late" />)).toContain('Chậm:')
  expect(render(<Notice language="vi" kind="wrong" live />)).toContain('role="alert"')
  expect(render(<Notice language="vi" kind="info" />)).not.toContain('role=')
})

test('an empty list says what to do next', () => {
  const html = render(<Empty title="Chưa có ai." action={{ label: 'Nhập từ Excel', href: '/nhap' }} />)
  expect(html).toContain('href="/nhap"')
})

test('a path ends where one is, without a link', () => {
  const steps = [
    { name: 'Cả nước', href: '/' },
    { name: 'Thái Nguyên', href: '/don-vi/19' },
  ]
  expect(render(<Breadcrumb label="x" steps={steps} />).match(/<a /g)).toHaveLength(1)
})

test('a clause says in words whether it holds', () => {
  const said = text(
    <Clauses
      language="vi"
      clauses={[
        { holds: true, text: 'có' },
        { holds: false, text: 'không' },
      ]}
    />,
  )
  expect(said).toBe('Đúng: cóChưa: không')
})

test('a count of nothing is not alarming', () => {
  expect(
    render(<Counts language="vi" counts={[{ value: 0, label: 'dòng bị từ chối', kind: 'wrong' }]} />),
  ).not.toContain('class="wrong"')
})

test('a history without acts says so; an act has its day and its basis', () => {
  expect(text(<HistoryList language="vi" acts={[]} />)).toContain('chưa có thay đổi')
  const act = { id: '1', day: '2025-07-01', text: 'Lập xã', basis: 'Nghị quyết 1683' }
  expect(text(<HistoryList language="vi" acts={[act]} />)).toBe('01/07/2025Lập xãCăn cứ: Nghị quyết 1683')
})

test('the step one is at is marked', () => {
  expect(render(<Steps language="vi" steps={['a', 'b', 'c']} current={2} />)).toContain(
    '<li aria-current="step">b</li>',
  )
})

test('a list says which part of it is shown', () => {
  expect(text(<Pager language="vi" from={51} to={100} total={1231} next="/x" />)).toBe(
    '51–100 trong 1.231Sau ›',
  )
})

test('facts are terms and values', () => {
  expect(render(<Facts facts={[{ term: 'Năm sinh', value: '1985' }]} />)).toContain(
    '<dt>Năm sinh</dt><dd>1985</dd>',
  )
})

describe('progress', () => {
  const progress = { language: 'vi', label: 'Đang nhập', done: 420, total: 1326, unit: 'dòng' } as const

  test('estimates no finer than it knows', () => {
    expect(text(<Progress {...progress} secondsLeft={38} />)).toContain(
      '420 / 1.326 dòng · còn khoảng 40 giây',
    )
    expect(text(<Progress {...progress} secondsLeft={130} />)).toContain('còn khoảng 2 phút')
    expect(text(<Progress {...progress} secondsLeft={null} />)).toContain('đang ước lượng')
  })

  test('tells the script when it is finished', () => {
    const html = render(
      <ProgressPoll source="/nhap/1/tien-do">
        <Progress {...progress} secondsLeft={0} finished />
      </ProgressPoll>,
    )
    expect(html).toContain('<progress-poll source="/nhap/1/tien-do" seconds="1">')
    expect(html).toContain('data-finished')
  })
})

test('a question before a form is escaped', () => {
  const html = render(
    <ConfirmForm language="vi" question={'Bỏ "tệp"?'}>
      <form />
    </ConfirmForm>,
  )
  expect(html).toContain('question="Bỏ &quot;tệp&quot;?" cancel="Thôi"')
})
