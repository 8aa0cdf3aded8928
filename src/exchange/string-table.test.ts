import { expect, test } from 'vitest'
import { stringTable } from './string-table.ts'

test('strings come back by their place, and nothing from where none was put', () => {
  const table = stringTable()
  const texts = Array.from({ length: 10_000 }, (_, at) => (at % 7 === 0 ? '' : `Bàn Thị ${at}`))
  for (const text of texts) table.add(text)
  expect(texts.map((_, at) => table.at(at))).toEqual(texts)
  for (const at of [-1, 0.5, 10_000, 20_000, Number.NaN]) expect(table.at(at)).toBeUndefined()
})
