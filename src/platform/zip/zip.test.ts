import { open } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { type MadeEntry, makeZip } from '#test/workbook/make-zip.ts'
import { fileWith } from '#test/workbook/temporary-file.ts'
import { openZip } from './zip.ts'

async function unpackAll(bytes: Buffer): Promise<Record<string, string>> {
  const file = await open(fileWith(bytes))
  try {
    const zip = await openZip(file, bytes.length)
    const texts: Record<string, string> = {}
    for (const [name, entry] of zip.entries) {
      const pieces: Buffer[] = []
      for await (const piece of zip.unpack(entry)) pieces.push(piece)
      texts[name] = Buffer.concat(pieces).toString()
    }
    return texts
  } finally {
    await file.close()
  }
}

const honest: MadeEntry[] = [
  { name: 'xl/A.xml', data: 'một' },
  { name: 'b.txt', data: 'hai', stored: true },
  { name: 'trống/', data: '', stored: true },
]

function refusal(entries: MadeEntry[]): Promise<string> {
  return unpackAll(makeZip(entries)).then(
    () => 'read',
    (error) => error.reason ?? String(error),
  )
}

describe('a zip', () => {
  test('gives back what was put in, packed or stored, by lower-case name', async () => {
    expect(await unpackAll(makeZip(honest))).toEqual({ 'xl/a.xml': 'một', 'b.txt': 'hai', 'trống/': '' })
  })

  test('that would swell more than two hundredfold is refused before it is unpacked', async () => {
    expect(await refusal([{ name: 'a', data: Buffer.alloc(20_000_000) }])).toBe('unsafe')
  })

  test('that says it unpacks to more than 512 MB in all is refused', async () => {
    const part = { data: Buffer.alloc(2_000_000, 'x'), stored: true, lie: { size: 130_000_000 } }
    expect(await refusal([1, 2, 3, 4, 5].map((at) => ({ name: String(at), ...part })))).toBe('unsafe')
  })

  test('that unpacks to more than it says is stopped', async () => {
    expect(await refusal([{ name: 'a', data: Buffer.alloc(5_000_000), lie: { size: 100 } }])).toBe('unsafe')
  })

  test.each(['../a', 'xl/../../a', '/etc/passwd', 'C:\\a', '..\\a', 'a\0b'])(
    'with a file named %j is refused',
    async (name) => {
      expect(await refusal([{ name, data: '' }])).toBe('unsafe')
    },
  )

  test('with thousands of files, a name twice, or files that share their bytes is refused', async () => {
    expect(await refusal(Array.from({ length: 2_001 }, (_, at) => ({ name: `${at}`, data: '' })))).toBe(
      'unsafe',
    )
    expect(
      await refusal([
        { name: 'a', data: '' },
        { name: 'A', data: '' },
      ]),
    ).toBe('unsafe')
    expect(
      await refusal([
        { name: 'a', data: 'x' },
        { name: 'b', data: 'x', lie: { at: 0 } },
      ]),
    ).toBe('unsafe')
  })

  test('with a locked file is called locked', async () => {
    expect(await refusal([{ name: 'a', data: 'x', lie: { flags: 1 } }])).toBe('locked')
  })

  test.each<[string, MadeEntry]>([
    ['another checksum', { name: 'a', data: 'x', lie: { crc: 1 } }],
    ['a shorter text than it says', { name: 'a', data: 'x', lie: { size: 2 } }],
    ['an unknown way of packing', { name: 'a', data: 'x', lie: { method: 14 } }],
    [
      'text that is not packed as it says',
      { name: 'a', data: '\xff\xff\xffabcdef', stored: true, lie: { method: 8 } },
    ],
    ['a place after its end', { name: 'a', data: 'x', lie: { packed: 5000 } }],
  ])('with %s is damaged', async (_, entry) => {
    expect(await refusal([entry])).toMatch(/damaged|unsafe/)
  })

  test('cut off anywhere is damaged', async () => {
    const whole = makeZip(honest)
    for (let length = 4; length < whole.length; length += 7)
      await expect(unpackAll(whole.subarray(0, length))).rejects.toMatchObject({ reason: 'damaged' })
  })

  test('with a comment, and of the kind for very large files, is read', async () => {
    const zip = makeZip(honest)
    zip.writeUInt16LE(6, zip.length - 2)
    expect(await unpackAll(Buffer.concat([zip, Buffer.from('xin ơ')]))).toEqual(
      await unpackAll(makeZip(honest)),
    )
    expect(await unpackAll(withWideSizes(honest))).toEqual(await unpackAll(makeZip(honest)))
  })
})

/** The same zip with its directory's place written in the 64-bit records. */
function withWideSizes(entries: MadeEntry[]): Buffer {
  const zip = makeZip(entries)
  const end = zip.subarray(zip.length - 22)
  const wide = Buffer.alloc(56 + 20)
  wide.writeUInt32LE(0x06064b50, 0)
  wide.writeBigUInt64LE(44n, 4)
  wide.writeBigUInt64LE(BigInt(entries.length), 32)
  wide.writeBigUInt64LE(BigInt(end.readUInt32LE(12)), 40)
  wide.writeBigUInt64LE(BigInt(end.readUInt32LE(16)), 48)
  wide.writeUInt32LE(0x07064b50, 56)
  wide.writeBigUInt64LE(BigInt(zip.length - 22), 64)
  const last = Buffer.from(end)
  last.writeUInt32LE(0xffffffff, 16)
  return Buffer.concat([zip.subarray(0, -22), wide, last])
}
