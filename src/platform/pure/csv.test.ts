import { expect, test } from 'vitest'
import { csvText } from './csv.ts'

test('a table opens in Excel as it is: marked as UTF-8, quoted only where it must be', () => {
  expect(
    csvText([
      ['Họ và tên', 'Chức vụ'],
      ['Lò Thị Ánh', 'Chi hội trưởng, "Nà Lầu"'],
      [null, 3],
    ]),
  ).toBe('\ufeffHọ và tên,Chức vụ\r\nLò Thị Ánh,"Chi hội trưởng, ""Nà Lầu"""\r\n,3\r\n')
})

test.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\tx', '\r='])(
  '%j is a text, never a formula',
  (text) => {
    expect(csvText([[text]])).toMatch(/^\ufeff"?'/)
  },
)
