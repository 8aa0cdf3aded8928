import { describe, expect, test } from 'vitest'
import { isSameSite } from './csrf.ts'

function asks(method: string, headers: Record<string, string>): boolean {
  return isSameSite(new Request('https://vun.example:8443/nguoi', { method, headers }))
}

describe('a request that changes something', () => {
  test('from a page of this site is taken', () => {
    expect(asks('POST', { 'sec-fetch-site': 'same-origin' })).toBe(true)
    expect(asks('POST', { origin: 'https://vun.example:8443' })).toBe(true)
  })

  test('typed into the address bar or asked by a program is taken', () => {
    expect(asks('POST', { 'sec-fetch-site': 'none' })).toBe(true)
    expect(asks('POST', {})).toBe(true)
  })

  test.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', origin: 'https://vun.example:8443' },
    { origin: 'https://vun.example' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
  ])('from elsewhere is not: %j', (headers) => {
    expect(asks('POST', headers)).toBe(false)
    expect(asks('DELETE', headers)).toBe(false)
  })

  test('reading is open to links from anywhere', () => {
    expect(asks('GET', { 'sec-fetch-site': 'cross-site' })).toBe(true)
  })
})
