import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Refusal } from '#platform/refusal.ts'
import { WrongUsage } from '../../cli/arguments.ts'
import { overlap } from '../../cli/overlap.ts'

const lesson =
  'Tổ tiết kiệm họp vào tối mùng năm, sau bữa cơm; sổ được chép thành hai bản, một bản tổ trưởng giữ.\n'
const folder = mkdtempSync(join(tmpdir(), 'overlap-'))

beforeAll(() => {
  mkdirSync(join(folder, 'bài'))
  writeFileSync(join(folder, 'a.txt'), `\uFEFF${lesson}`)
  writeFileSync(join(folder, 'bài', 'b.md'), lesson.normalize('NFD').replaceAll('\n', '\r\n'))
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0xff, 0xfe, 0x00, 0x01]))
  writeFileSync(join(folder, 'zeros.txt'), 'a\0b')
  writeFileSync(join(folder, 'other.pdf'), lesson)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What a command writes, on stdout and on stderr. */
async function written(words: string[]): Promise<{ out: string; err: string }> {
  const streams = { out: process.stdout, err: process.stderr }
  const said = { out: '', err: '' }
  const whole = { out: streams.out.write, err: streams.err.write }
  for (const name of ['out', 'err'] as const)
    streams[name].write = (text: string | Uint8Array) => {
      said[name] += text
      return true
    }
  try {
    await overlap(words)
  } finally {
    for (const name of ['out', 'err'] as const) streams[name].write = whole[name]
  }
  return said
}

test('vun overlap corpus DIR --json names the files and counts characters of each as it stands', async () => {
  const { out, err } = await written(['corpus', folder, '--json'])
  const length = lesson.trimEnd().length - 1
  expect(JSON.parse(out)).toEqual([
    {
      a: 'a.txt',
      b: 'bài/b.md',
      kind: 'verbatim',
      shareA: 1,
      shareB: 1,
      passages: [{ a: [1, length + 1], b: [0, lesson.normalize('NFD').trimEnd().length - 1] }],
    },
  ])
  expect(err.split('\n').filter((line) => line !== '')).toHaveLength(3)
})

test('vun overlap corpus DIR says it in words', async () => {
  expect((await written(['corpus', folder])).out).toMatch(
    /3 tệp, 1 cặp nên xem\.\n.*y nguyên.*a\.txt ↔ bài\/b\.md/,
  )
})

test('a folder that is not there is refused, other words are wrong usage', async () => {
  await expect(overlap(['corpus', join(folder, 'gone')])).rejects.toThrow(Refusal)
  await expect(overlap(['corpus'])).rejects.toThrow(WrongUsage)
  await expect(overlap(['folder', folder])).rejects.toThrow(WrongUsage)
})
