import { expect, test } from 'vitest'
import { address, dayOf, onDay, parametersOf, pathOf, withParameters } from './address.ts'

test('an address keeps its other parameters when one is set or removed', () => {
  expect(withParameters('/can-bo?don-vi=19&sort=name', { sort: '-name' })).toBe(
    '/can-bo?don-vi=19&sort=-name',
  )
  expect(withParameters('/can-bo?don-vi=19&sort=name', { sort: undefined })).toBe('/can-bo?don-vi=19')
})

test('parameters without a value are left out, others are encoded', () => {
  expect(address('/tim', { q: 'Lý Mùi & con', trang: undefined })).toBe('/tim?q=L%C3%BD+M%C3%B9i+%26+con')
})

test('today needs no words in the address, another day does', () => {
  expect(onDay('/don-vi/19', '2026-11-22', '2026-11-22')).toBe('/don-vi/19')
  expect(onDay('/don-vi/19', '2024-12-31', '2026-11-22')).toBe('/don-vi/19?ngay=2024-12-31')
  expect(onDay('/don-vi/19?ngay=2024-12-31', '2026-11-22', '2026-11-22')).toBe('/don-vi/19')
})

test('a day that does not exist is today', () => {
  expect(dayOf('/?ngay=2024-12-31', '2026-11-22')).toBe('2024-12-31')
  expect(dayOf('/?ngay=2025-02-31', '2026-11-22')).toBe('2026-11-22')
  expect(dayOf('/', '2026-11-22')).toBe('2026-11-22')
})

test('an address never leaves this site', () => {
  expect(pathOf('//evil.example/x')).toBe('/evil.example/x')
  expect(withParameters('/\\evil.example', {})).toBe('/evil.example')
})

test('parameters come in their order', () => {
  expect(parametersOf('/x?b=2&a=1')).toEqual([
    ['b', '2'],
    ['a', '1'],
  ])
})
