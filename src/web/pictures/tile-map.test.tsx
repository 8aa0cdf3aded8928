import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { type TileLayout, tileLayoutOn } from './tile-layout.ts'
import { TileMap } from './tile-map.tsx'
import { shadeOf } from './tile-shade.ts'

const before = tileLayoutOn('2025-06-30')
const after = tileLayoutOn('2025-07-01')

// The provinces' codes of the two official lists, in their order.
const codesUntil2025 =
  '01 02 04 06 08 10 11 12 14 15 17 19 20 22 24 25 26 27 30 31 33 34 35 36 37 38 40 42 44 45 46 48 49 51 52 54 56 58 60 62 64 66 67 68 70 72 74 75 77 79 80 82 83 84 86 87 89 91 92 93 94 95 96'
const codesFrom2025 =
  '01 04 08 11 12 14 15 19 20 22 24 25 31 33 37 38 40 42 44 46 48 51 52 56 66 68 75 79 80 82 86 91 92 96'

describe('the tiles', () => {
  test('are 63 until 30 June 2025 and 34 from 1 July, each province once', () => {
    expect(codesOf(before)).toBe(codesUntil2025)
    expect(codesOf(after)).toBe(codesFrom2025)
    expect([before.tiles.length, after.tiles.length]).toEqual([63, 34])
  })

  test.each([before, after])('lie inside their grid and never on one another or on the islands', (layout) => {
    const places = [...layout.tiles, ...layout.islands].map(({ row, column }) => `${row},${column}`)
    expect(new Set(places).size).toBe(places.length)
    for (const { row, column } of layout.tiles) {
      expect(row).toBeLessThan(layout.rows)
      expect(column).toBeLessThan(layout.columns)
    }
  })

  test('know that code 15 was Yên Bái and is Lào Cai', () => {
    expect(before.tiles.find(({ code }) => code === '15')?.short).toBe('Yên Bái')
    expect(after.tiles.find(({ code }) => code === '15')?.short).toBe('Lào Cai')
  })
})

describe('the map', () => {
  const figure = {
    name: 'Thái Nguyên',
    href: '/don-vi/19',
    covered: 42,
    population: 73,
    rate: 57.5,
    late: true,
  }
  const html = render(
    <TileMap
      language="vi"
      id="m"
      title="Chi hội trưởng"
      layout={after}
      figures={[
        { ...figure, code: '19' },
        { ...figure, code: '20', name: 'Lạng "Sơn"', rate: null, covered: 0, population: 0, late: false },
      ]}
    />,
  )

  test('says of each province in words what its shade and hatch say', () => {
    expect(html).toContain('<title>Thái Nguyên: 57,5 % · 42 / 73 người · chậm</title>')
    expect(html).toContain('>57,5</text>')
    expect(html).toContain('url(#m-hatch)')
  })

  test('gives no rate to a province without people, and escapes its name', () => {
    expect(html).toContain('Lạng &quot;Sơn&quot;: chưa có người thuộc đối tượng')
    expect(html).toContain('>–</text>')
  })

  test('draws every province, with and without figures', () => {
    expect(html.match(/class="tile shade-/g)?.length).toBe(34 + 7)
    expect(html.match(/<a /g)).toHaveLength(2)
  })

  test('names the two archipelagos', () => {
    expect(html).toContain('Hoàng Sa')
    expect(html).toContain('Trường Sa')
  })
})

test('the darkest green is only for everybody', () => {
  expect(shadeOf(null)).toBe('shade-none')
  expect([0, 49.9, 50, 70, 85, 99.9, 100].map(shadeOf)).toEqual(
    [1, 1, 2, 3, 4, 4, 5].map((step) => `shade-${step}`),
  )
})

function codesOf({ tiles }: TileLayout): string {
  return tiles
    .map(({ code }) => code)
    .sort()
    .join(' ')
}
