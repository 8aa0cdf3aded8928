import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { Choices, Field, Select } from './field.tsx'
import { Filters } from './filters.tsx'

describe('a field', () => {
  test('ties its label, hint and error to the input', () => {
    const html = render(
      <Field
        language="vi"
        name="ngay"
        label="Ngày"
        hint="dd/mm/yyyy"
        error="Không có ngày này."
        value={'"31'}
        required
      />,
    )
    expect(html).toContain('<label for="ngay">Ngày</label>')
    expect(html).toContain('aria-describedby="ngay-hint ngay-error"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('value="&quot;31"')
  })

  test('says when it may stay empty', () => {
    expect(render(<Field language="vi" name="x" label="Ghi chú" />)).toContain('(không bắt buộc)')
  })
})

const options = [
  { value: 'a', label: 'Đạt' },
  { value: 'b', label: 'Không đạt' },
]

test('a list shows what is chosen', () => {
  expect(render(<Select language="vi" name="x" label="Kết quả" options={options} value="b" />)).toContain(
    '<option value="b" selected>',
  )
})

test('choices are a group with a legend; several are boxes', () => {
  const html = render(
    <Choices language="vi" name="x" label="Kết quả" options={options} values={['a']} several />,
  )
  expect(html).toContain('<legend>Kết quả</legend>')
  expect(html).toContain('type="checkbox" name="x" value="a" checked')
})

test('filters keep what they do not ask', () => {
  const html = render(
    <Filters address="/can-bo?ngay=2024-12-31&ten=M&trang=3" names={['ten', 'trang']} button="Lọc">
      <Field language="vi" name="ten" label="Tên" value="M" />
    </Filters>,
  )
  expect(html).toContain('<input type="hidden" name="ngay" value="2024-12-31"')
  expect(html).not.toContain('trang')
})
