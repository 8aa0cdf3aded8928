import { argon2Sync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isPassword, keepPassword, passwordProblem } from './passwords.ts'

describe('a password', () => {
  test('is known again, and no other is', async () => {
    const kept = await keepPassword('cây lúa trổ bông')
    expect(await isPassword('cây lúa trổ bông', kept)).toBe(true)
    expect(await isPassword('cây lúa trổ bông ', kept)).toBe(false)
  })

  test('is known again from a keyboard that writes accents in another way', async () => {
    const kept = await keepPassword('cây lúa trổ bông'.normalize('NFC'))
    expect(await isPassword('cây lúa trổ bông'.normalize('NFD'), kept)).toBe(true)
  })

  test('is kept as a salted digest that says how it was made', async () => {
    const [one, other] = await Promise.all([keepPassword('một câu dài'), keepPassword('một câu dài')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(other)
    expect(one).not.toContain('câu')
  })

  test('made at another cost is still known', async () => {
    const nonce = Buffer.from('muối của ngày xưa')
    const cost = { memory: 64, passes: 1, parallelism: 1, tagLength: 24 }
    const digest = argon2Sync('argon2id', { message: 'một câu dài', nonce, ...cost })
    const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
    const kept = `$argon2id$v=19$m=64,t=1,p=1$${text(nonce)}$${text(digest)}`
    expect(await isPassword('một câu dài', kept)).toBe(true)
    expect(await isPassword('một câu khác', kept)).toBe(false)
  })

  test('takes about as long to refuse where none is kept', async () => {
    const kept = await keepPassword('cây lúa trổ bông')
    const known = await fastest(() => isPassword('đoán bừa một câu', kept))
    const unknown = await fastest(() => isPassword('đoán bừa một câu', null))
    expect(unknown / known).toBeGreaterThan(0.4)
    expect(unknown / known).toBeLessThan(2.5)
  })
})

describe('a new password', () => {
  test.each(['chín chữ!', '1234567890', '0000000000', 'MatKhau123', 'hoiphunu2026', 'hoa.nguyen@hoi.vn'])(
    '“%s” is too easy',
    (password) => {
      expect(passwordProblem(password, 'hoa.nguyen@hoi.vn')).toBeDefined()
    },
  )

  test.each(['mười chữ nè', 'tháng ba hoa gạo', 'correct horse'])(
    '“%s” will do, without signs or capitals',
    (password) => {
      expect(passwordProblem(password, 'hoa')).toBeUndefined()
    },
  )
})

async function fastest(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let time = 0; time < 5; time++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return Math.min(...times)
}
