import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { assets, behaviours, stylesheet } from './assets.ts'

test('the stylesheet is at most 5 kB, the behaviours 3 kB, compressed', () => {
  expect(gzipSync(stylesheet().body).length).toBeLessThanOrEqual(5 * 1024)
  expect(gzipSync(behaviours().body).length).toBeLessThanOrEqual(3 * 1024)
})

test('the path names the content, so that it may be kept for ever', () => {
  for (const { path } of assets()) expect(path).toMatch(/^\/assets\/[0-9a-f]{12}\.(css|js|svg)$/)
  expect(stylesheet()).toBe(stylesheet())
})

test('nothing is asked from another host', () => {
  for (const { body } of assets()) {
    expect(body.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|\/\/[a-z]|@import|url\(/)
  }
})

test('nothing moves: no animation, no transition', () => {
  expect(stylesheet().body).not.toMatch(/animation|transition|@keyframes/)
})
