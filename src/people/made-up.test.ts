import { describe, expect, test } from 'vitest'
import { compareBirths } from '#people/birth.ts'
import { ethnicGroups } from '#people/ethnic-group.ts'
import { madeUpPerson } from '#people/made-up.ts'
import { namesByRegion } from '#people/made-up-names.ts'
import { madeUpBranches } from '#people/made-up-villages.ts'
import { isMadeUp, nationalIdDoubts } from '#people/national-id.ts'
import { normalPhone } from '#people/phone.ts'
import { type Region, regionOf } from '#people/region.ts'
import { randomOf } from '#platform/pure/random.ts'
import { nfc } from '#platform/pure/text.ts'

const regions = Object.keys(namesByRegion) as Region[]
const people = (region: Region, count: number) =>
  Array.from({ length: count }, (_, serial) => madeUpPerson(randomOf('test', region, serial), serial, region))

describe('a made-up woman', () => {
  test('says that she is made up: marker, citizen number of no place, telephone of no operator', () => {
    for (const person of regions.flatMap((region) => people(region, 200))) {
      expect(person.madeUp).toBe(true)
      expect(isMadeUp(person.nationalId)).toBe(true)
      expect(nationalIdDoubts(person.nationalId, { sex: person.sex, birthYear: person.birth.year })).toEqual([
        'place',
      ])
      expect(person.phone).toMatch(/^\+8450\d{7}$/u)
      expect(normalPhone(person.phone)).toBe(person.phone)
    }
  })

  test('is the same for the same seed, and different numbers make different women', () => {
    expect(people('mekong', 50)).toEqual(people('mekong', 50))
    const many = people('north', 5000)
    expect(new Set(many.map(({ nationalId }) => nationalId)).size).toBe(5000)
    expect(new Set(many.map(({ phone }) => phone)).size).toBe(5000)
    expect(new Set(many.map(({ name }) => name)).size).toBeGreaterThan(2000)
  })

  test('has a name as her people write it, of a group in the national list', () => {
    const codes = ethnicGroups.map(({ code }) => code)
    for (const { name, ethnicGroup } of regions.flatMap((region) => people(region, 300))) {
      expect(name).toBe(nfc(name))
      expect(name).not.toMatch(/^$|(\p{L}+) \1$/u)
      expect(codes).toContain(ethnicGroup)
    }
    const highland = people('highland', 500).map(({ name }) => name)
    expect(highland.some((name) => /^H'\p{L}+ \p{L}/u.test(name))).toBe(true)
    expect(highland.some((name) => /^Ka \p{L}+$/u.test(name))).toBe(true)
  })

  test('was born between the given years; of some only the year is known', () => {
    const born = Array.from({ length: 500 }, (_, serial) =>
      madeUpPerson(randomOf('born', serial), serial, 'north', { from: 1970, to: 1980 }),
    ).map(({ birth }) => birth)
    const [oldest, youngest] = [born.toSorted(compareBirths)[0], born.toSorted(compareBirths).at(-1)]
    expect([oldest?.year, youngest?.year]).toEqual([1970, 1980])
    const vague = born.filter(({ month }) => month === undefined).length
    expect(vague).toBeGreaterThan(30)
    expect(vague).toBeLessThan(100)
  })
})

describe('made-up branches', () => {
  test('have different names within a commune, however many', () => {
    for (const region of regions) {
      for (const type of ['Xã', 'Phường', 'Thị trấn']) {
        const names = madeUpBranches(randomOf(region), { type, region }, 150)
        expect(new Set(names).size).toBe(150)
      }
    }
  })

  test('are villages in the country and numbers in town', () => {
    expect(madeUpBranches(randomOf('x'), { type: 'Phường', region: 'north' }, 1)).toEqual([
      'Chi hội tổ dân phố 1',
    ])
    expect(madeUpBranches(randomOf('x'), { type: 'Phường', region: 'south' }, 1)).toEqual([
      'Chi hội khu phố 1',
    ])
    expect(madeUpBranches(randomOf('x'), { type: 'Xã', region: 'highland' }, 1)[0]).toMatch(
      /^Chi hội buôn \p{Lu}/u,
    )
  })
})

test('provinces are in their regions', () => {
  expect(['02', '14', '01', '49', '66', '79', '84'].map(regionOf)).toEqual(regions)
})
