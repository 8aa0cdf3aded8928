import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { assets, behaviours, documentStyle, editor, editorStyle, stylesheet } from './assets.ts'

test('the stylesheet is at most 5 kB, the behaviours 3 kB, compressed', () => {
  expect(gzipSync(stylesheet().body).length).toBeLessThanOrEqual(5 * 1024)
  expect(gzipSync(behaviours().body).length).toBeLessThanOrEqual(3 * 1024)
})

test('the style of documents is at most 1 kB more; the editor, on its own page only, 90 kB', () => {
  expect(gzipSync(documentStyle().body).length).toBeLessThanOrEqual(1024)
  expect(gzipSync(editorStyle().body + editor().body).length).toBeLessThanOrEqual(90 * 1024)
})

test('the path names the content, so that it may be kept for ever', () => {
  for (const { path } of assets()) expect(path).toMatch(/^\/assets\/[0-9a-f]{12}\.(css|js|svg)$/)
  expect(stylesheet()).toBe(stylesheet())
})

test('nothing is asked from another host', () => {
  // The editor knows what an address looks like; it asks only where its page says.
  for (const { body } of assets().filter((asset) => asset !== editor())) {
    expect(body.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|\/\/[a-z]|@import|url\(/)
  }
})

test('the editor asks one address only, and makes no code of text', () => {
  expect(editor().body.match(/\bfetch\(/g)).toHaveLength(1)
  expect(editor().body).not.toMatch(/\beval\(|new Function\(|XMLHttpRequest|WebSocket|import\(/)
})

test('nothing moves: no animation, no transition', () => {
  expect(stylesheet().body).not.toMatch(/animation|transition|@keyframes/)
})
