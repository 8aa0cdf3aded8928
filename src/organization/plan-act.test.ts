import { describe, expect, test } from 'vitest'
import { newUnit } from '#test/world/small-country.ts'
import type { KnownUnit } from './act-ground.ts'
import { planAct } from './plan-act.ts'
import type { ActChange } from './recorded-act.ts'
import { country, type Level } from './unit.ts'

const on = '2025-07-01'

function known(id: string, level: Level, parent: string | null, more: Partial<KnownUnit> = {}): KnownUnit {
  const nothing = {
    kind: 'territorial',
    code: null,
    holding: false,
    since: '2015-01-01',
    later: null,
  } as const
  return { id, name: id, level, parent, ...nothing, ...more }
}

/** The country, province P with districts Q and R, communes a and b under Q and c under R, branch x under a. */
const tree = [
  known(country, 'central', null),
  known('P', 'province', country, { code: '91' }),
  known('Q', 'district', 'P', { code: '911' }),
  known('R', 'district', 'P', { code: '912' }),
  known('a', 'commune', 'Q', { code: '91101' }),
  known('b', 'commune', 'Q', { code: '91102' }),
  known('c', 'commune', 'R', { code: '91201' }),
  known('x', 'branch', 'a'),
]

function plan(changes: ActChange[], units: KnownUnit[] = tree, taken: { code: string; unit: string }[] = []) {
  const refs = new Map(units.flatMap(({ id, code }) => [id, ...(code ? [code] : [])].map((ref) => [ref, id])))
  return planAct('act', on, changes, { known: units, refs, taken })
}

const commune = (name: string, code: string | undefined, parent: string) =>
  newUnit('commune', 'Xã', name, code, parent)

describe('an act', () => {
  test('that renames is about the same unit, and says only what changes', () => {
    const { kind, units, effects } = plan([{ do: 'rename', unit: '91101', name: 'Phường A', type: 'Phường' }])
    expect({ kind, units }).toEqual({ kind: 'rename', units: [] })
    expect(effects).toEqual([{ unit: 'a', day: on, name: 'Phường A', type: 'Phường' }])
  })

  test('that merges opens a new unit, even with the code of an old one, and closes the old ones', () => {
    const { opened, effects, successions, problems } = plan([
      { do: 'merge', units: ['a', 'b'], into: commune('Xã AB', '91101', 'Q') },
    ])
    const heir = opened[0]!.id
    expect(problems).toEqual([])
    expect(effects.map(({ unit, standing }) => [unit, standing])).toEqual([
      [heir, 'open'],
      ['a', 'closed'],
      ['b', 'closed'],
    ])
    expect(successions).toEqual([
      { old: 'a', new: heir },
      { old: 'b', new: heir },
    ])
  })

  test('that splits keeps the old unit, without code, under the nearest unit that its successors share', () => {
    const into = [commune('Xã 1', '91101', 'Q'), commune('Xã 2', '91109', 'R')]
    const { effects, successions } = plan([{ do: 'split', unit: 'a', into }])
    expect(effects.at(-1)).toEqual({ unit: 'a', day: on, standing: 'holding', code: '', parent: 'P' })
    expect(successions).toHaveLength(2)
    const near = [commune('Xã 1', undefined, 'Q'), commune('Xã 2', undefined, 'Q')]
    expect(plan([{ do: 'split', unit: 'a', into: near }]).effects.at(-1)?.parent).toBe('Q')
  })

  test('that says several things of a unit says them in one', () => {
    const { kind, effects } = plan([
      { do: 'rename', unit: 'a', name: 'Xã Mới', code: null },
      { do: 'move', unit: 'a', parent: 'R' },
    ])
    expect(kind).toBe('reform')
    expect(effects).toEqual([{ unit: 'a', day: on, name: 'Xã Mới', code: '', parent: 'R' }])
  })

  test('may hang units under those it opens itself, by code or id, and pass codes on', () => {
    const id = '01900000-0000-7000-8000-000000000001'
    const { problems, effects } = plan(
      [
        { do: 'open', ...newUnit('district', 'Huyện', 'Huyện S', '919', 'P'), kind: 'territorial', id },
        { do: 'move', unit: 'a', parent: '919' },
        { do: 'move', unit: 'b', parent: id },
        { do: 'rename', unit: 'a', name: 'Xã A', code: '91102' },
        { do: 'rename', unit: 'b', name: 'Xã B', code: '91101' },
      ],
      tree,
      [
        { code: '91101', unit: 'a' },
        { code: '91102', unit: 'b' },
      ],
    )
    expect(problems).toEqual([])
    expect(effects.find((effect) => effect.unit === 'b')).toMatchObject({ parent: id, code: '91101' })
  })
})

describe('an act is refused', () => {
  const refused = (changes: ActChange[], units?: KnownUnit[], taken?: { code: string; unit: string }[]) =>
    plan(changes, units, taken).problems.join('\n')
  const changed = (id: string, more: Partial<KnownUnit>) =>
    tree.map((unit) => (unit.id === id ? { ...unit, ...more } : unit))

  test('when a unit would lie under itself', () => {
    expect(refused([{ do: 'move', unit: 'Q', parent: 'a' }])).toContain('dưới chính nó')
    expect(refused([{ do: 'merge', units: ['Q', 'R'], into: newUnit('district', 'H', 'H', undefined, 'Q') }])) //
      .toContain('dưới chính nó')
  })

  test('when a unit would lie under one that is not higher', () => {
    expect(refused([{ do: 'move', unit: 'Q', parent: 'c' }])).toContain('không thể nằm dưới')
    expect(refused([{ do: 'move', unit: 'a', parent: 'b' }])).toContain('không thể nằm dưới')
    expect(refused([{ do: 'move', unit: 'P', parent: country }])).toBe('')
  })

  test('when it names a unit that an earlier change has ended, or that waits to be placed', () => {
    expect(
      refused([
        { do: 'abolish', unit: 'a' },
        { do: 'rename', unit: 'a', name: 'A' },
      ]),
    ).toContain('đã thôi tồn tại')
    expect(refused([{ do: 'rename', unit: 'a', name: 'A' }], changed('a', { holding: true }))).toContain(
      'chờ xếp',
    )
    expect(refused([{ do: 'move', unit: 'x', parent: 'b' }], changed('b', { holding: true }))).toContain(
      'không còn nhận',
    )
    expect(refused([{ do: 'rename', unit: country, name: 'A' }])).toContain('Việt Nam')
  })

  test('when it ends a unit of that very day, or one of which something later is recorded', () => {
    expect(refused([{ do: 'abolish', unit: 'a' }], changed('a', { since: on }))).toContain('mới có từ ngày')
    const later = { day: '2026-01-01', title: 'Đổi tên' }
    expect(refused([{ do: 'abolish', unit: 'a' }], changed('a', { later }))).toContain('Đổi tên')
    expect(refused([{ do: 'rename', unit: 'a', name: 'A' }], changed('a', { later }))).toBe('')
  })

  test('when a code would be two units’', () => {
    const taken = [{ code: '99999', unit: 'elsewhere' }]
    expect(refused([{ do: 'rename', unit: 'a', name: 'A', code: '99999' }], tree, taken)).toContain('99999')
    expect(refused([{ do: 'rename', unit: 'a', name: 'A', code: '91102' }])).toContain('91102')
    const twice = [commune('Xã 1', '91105', 'Q'), commune('Xã 2', '91105', 'Q')]
    expect(refused([{ do: 'split', unit: 'a', into: twice }])).toContain('91105')
  })

  test('when a code means two units, and when a unit is merged with itself or with one of another kind', () => {
    expect(
      refused([
        { do: 'rename', unit: 'a', name: 'A', code: '91102' },
        { do: 'abolish', unit: '91102' },
      ]),
    ).toContain('hai đơn vị khác nhau')
    expect(refused([{ do: 'merge', units: ['a', '91101'], into: commune('A', undefined, 'Q') }])).toContain(
      'hai lần',
    )
    const police = changed('b', { kind: 'police' })
    expect(refused([{ do: 'merge', units: ['a', 'b'], into: commune('A', undefined, 'Q') }], police)) //
      .toContain('cùng loại')
  })
})

test('what hung under a unit that the same act merges hangs under what that became', () => {
  const { problems } = plan([
    { do: 'merge', units: ['Q', 'R'], into: newUnit('district', 'Huyện', 'Huyện QR', '919', 'P') },
    { do: 'move', unit: '919', parent: 'a' },
  ])
  expect(problems).toEqual(['Việc 2: “Huyện QR” sẽ nằm dưới chính nó.'])
})
