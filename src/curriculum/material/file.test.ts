import { describe, expect, test } from 'vitest'
import { dot } from '#test/document/word-file.ts'
import { fileType } from './file.ts'
import { oneAtATime } from './file-line.ts'
import { filesIn } from './file-names.ts'
import { byteRange } from './file-range.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')

describe('a file', () => {
  test.each([
    ['a picture', dot, 'image/png'],
    ['a photo', bytes('\xff\xd8\xff\xe0'), 'image/jpeg'],
    ['a recording of a phone', bytes('\0\0\0\x20ftypM4A \0\0'), 'audio/mp4'],
    ['a film of a phone', bytes('\0\0\0\x20ftypmp42\0\0'), 'video/mp4'],
    ['a song', bytes('ID3\x04'), 'audio/mpeg'],
    ['a song without a title', bytes('\xff\xfb\x90'), 'audio/mpeg'],
    ['an open recording', bytes('OggS\0'), 'audio/ogg'],
    ['an open film', bytes('\x1a\x45\xdf\xa3\x01\0\x42\x82\x84webm'), 'video/webm'],
    ['subtitles', Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\nXin chào'), 'text/vtt'],
  ])('is %s by its bytes', (_, content, type) => {
    expect(fileType(content)).toBe(type)
  })

  test.each([
    ['a drawing that may hold a program', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a page', bytes('<!doctype html><script>')],
    ['a photo that browsers do not show', bytes('\0\0\0\x20ftypheic')],
    ['another film', bytes('\x1a\x45\xdf\xa3\x01\0\x42\x82\x88matroska')],
    ['subtitles that are no text', bytes('WEBVTT\n\xff\xfe')],
    ['a word that begins so', bytes('WEBVTTX')],
    ['nothing', bytes('')],
  ])('is not kept when it is %s', (_, content) => {
    expect(fileType(content)).toBeUndefined()
  })

  test('is sent in parts to who asks for a part that is there', () => {
    expect(byteRange('bytes=0-3', 10)).toEqual({ from: 0, to: 3 })
    expect(byteRange('bytes=4-', 10)).toEqual({ from: 4, to: 9 })
    expect(byteRange('bytes=-4', 10)).toEqual({ from: 6, to: 9 })
    expect(byteRange('bytes=5-99', 10)).toEqual({ from: 5, to: 9 })
    for (const header of [undefined, 'bytes=-', 'bytes=10-', 'bytes=3-1', 'bytes=0-1,3-4', 'lines=0-1'])
      expect(byteRange(header, 10)).toBeUndefined()
  })
})

test('the files of a document are named once, subtitles too, however deep they lie', () => {
  const [one, two] = ['a'.repeat(64), 'b'.repeat(64)]
  const picture = { type: 'picture' as const, attrs: { file: one, alt: '', caption: '' } }
  const film = {
    type: 'recording' as const,
    attrs: { file: one, kind: 'video' as const, captions: two, title: '' },
  }
  const quote = { type: 'quote' as const, content: [picture, film] }
  expect(filesIn({ type: 'doc', content: [picture, quote] }).toSorted()).toEqual([one, two])
  expect(filesIn({ type: 'doc', content: [quote] }, 'pictures')).toEqual([one])
})

test('works in line go one after another, also after one that failed', async () => {
  const line = oneAtATime()
  const seen: string[] = []
  const work =
    (name: string, fails = false) =>
    async () => {
      seen.push(`${name} begins`)
      await new Promise((done) => setTimeout(done, 5))
      seen.push(`${name} ends`)
      if (fails) throw new Error(name)
      return name
    }
  const all = await Promise.allSettled([line(work('a')), line(work('b', true)), line(work('c'))])
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})
