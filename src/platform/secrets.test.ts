import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { BrokenSeal, indexOf, openSecrets, seal, unseal } from '#platform/secrets.ts'

const folder = mkdtempSync(join(tmpdir(), 'vun-secrets-'))
afterAll(() => rmSync(folder, { recursive: true }))
const secrets = openSecrets(join(folder, 'data'), '')
const others = openSecrets(join(folder, 'other'), '')

describe('the key of an installation', () => {
  test('is made once, for its owner only, and nothing is left beside it', () => {
    const path = join(folder, 'data', 'secret.key')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readFileSync(path)).toHaveLength(32)
    expect(readdirSync(join(folder, 'data'))).toEqual(['secret.key'])
    const again = openSecrets(join(folder, 'data'), '')
    expect(unseal(again, seal(secrets, 'x'))).toBe('x')
    expect(indexOf(again, 'x')).toBe(indexOf(secrets, 'x'))
  })

  test('may be given instead, and then no file is made', () => {
    const given = openSecrets(join(folder, 'nowhere'), 'ab'.repeat(32))
    expect(unseal(openSecrets('', 'AB'.repeat(32)), seal(given, 'x'))).toBe('x')
    expect(readdirSync(folder)).not.toContain('nowhere')
  })

  test('that is cut or misspelt is refused, not replaced', () => {
    const path = join(folder, 'other', 'secret.key')
    const key = readFileSync(path)
    writeFileSync(path, key.subarray(1))
    expect(() => openSecrets(join(folder, 'other'), '')).toThrow(/32 bytes/u)
    expect(() => openSecrets(folder, 'abc')).toThrow(/64 hexadecimal/u)
  })
})

describe('a sealed text', () => {
  test('opens to what it was, and looks different each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unseal(secrets, seal(secrets, text))).toBe(text)
        expect(seal(secrets, text)).not.toBe(seal(secrets, text))
      }),
    )
  })

  test('is refused after any change of one character', () => {
    const sealed = seal(secrets, '001300000007')
    for (let at = 0; at < sealed.length; at++) {
      const other = sealed[at] === 'A' ? 'B' : 'A'
      expect(() => unseal(secrets, sealed.slice(0, at) + other + sealed.slice(at + 1)), `${at}`).toThrow(
        BrokenSeal,
      )
    }
  })

  test.each(['', 'v1.', 'v1.AAAA', 'v2.AAAA', '001300000007', 'v1.a.b'])('is not “%s”', (text) => {
    expect(() => unseal(secrets, text)).toThrow(BrokenSeal)
  })

  test('has nothing after it', () => {
    expect(() => unseal(secrets, `${seal(secrets, 'x')}.x`)).toThrow(BrokenSeal)
    expect(() => unseal(secrets, `${seal(secrets, 'x')} `)).toThrow(BrokenSeal)
  })

  test('does not open with another key', () => {
    expect(() => unseal(others, seal(secrets, 'x'))).toThrow(BrokenSeal)
  })
})

describe('the index of a text', () => {
  test('is the same for the same text and key only', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(indexOf(secrets, a) === indexOf(secrets, b)).toBe(a === b)
        expect(indexOf(secrets, a)).not.toBe(indexOf(others, a))
      }),
    )
  })
})
