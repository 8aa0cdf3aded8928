import { expect, test } from 'vitest'
import type { Glyph, Placed } from './placed.ts'
import type { Part } from './structure.ts'
import { isTagged } from './tagged.ts'

const glyph = (tag: number | undefined, artifact = false): Glyph => ({
  type: 'glyph',
  text: 'a',
  x: 0,
  y: 0,
  width: 5,
  size: 10,
  strong: false,
  em: false,
  artifact,
  ...(tag !== undefined && { tag }),
})
const tree: Part = {
  role: 'Root',
  children: [
    { role: 'P', children: [{ type: 'content', id: 'p1R_mc0' }] },
    { role: 'Note', children: [{ type: 'content', id: 'p1R_mc1' }] },
  ],
}
const page = (placed: Placed[], own: Part | undefined = tree) => ({
  placed,
  tree: own,
  width: 100,
  height: 100,
  fileOf: () => undefined,
  footnotes: new Map(),
  notes: new Set<string>(),
  files: new Map(),
})

test('a page whose tags tell its text and its notes is read by them', () => {
  expect(isTagged(page([glyph(0), glyph(1), glyph(undefined, true)]))).toBe(true)
})

test('a page with text that no tag tells is not, nor one without a tree', () => {
  expect(isTagged(page([glyph(0), glyph(undefined)]))).toBe(false)
  expect(isTagged(page([glyph(0), glyph(7)]))).toBe(false)
  expect(isTagged({ ...page([glyph(0)]), tree: undefined })).toBe(false)
})

test('a page of nothing but an untagged picture is read by its looks', () => {
  const picture: Placed = { type: 'picture', x: 0, y: 0, width: 9, height: 9, artifact: false }
  expect(isTagged(page([picture]))).toBe(false)
})
