import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dot } from '#test/document/word-file.ts'
import { idIn, type Lessons, openLessons, typed } from '#test/world/small-lessons.ts'
import { documentOf, publish } from '#test/world/small-programme.ts'
import { fileHash } from './file.ts'

let lessons: Lessons
let version: string
beforeAll(async () => {
  lessons = await openLessons()
  const { author, material, edition, world } = lessons
  await author.upload(`/tai-lieu/${material}/tep`, { name: 'a.png', bytes: dot })
  version = idIn((await author.send(`/tai-lieu/${material}/ban-moi`, { language: 'hmn' })).leadsTo)
  await publish(world.house, edition)
})
afterAll(() => lessons.world.close())

describe('a published material', () => {
  test('is read by whoever it is meant for, with its pictures and languages, and edited by none of them', async () => {
    const { reader, material } = lessons
    const { status, html, text } = await reader.get(`/tai-lieu/${material}`)
    expect(status).toBe(200)
    expect(text).toContain('Tiếng Mông')
    expect(html).not.toContain('/sua')
    expect((await reader.get(`/tai-lieu/${material}/tep/${fileHash(dot)}`)).status).toBe(200)
    expect((await reader.get(`/tai-lieu/${version}/tep/${fileHash(dot)}`)).status).toBe(200)
    expect((await reader.get(`/tai-lieu/${material}/sua`)).status).toBe(404)
    expect((await reader.download(`/tai-lieu/${material}/tap.pdf`)).length).toBeGreaterThan(1_000)
  })

  test('in another language is older for its author when the original is rewritten, for its reader when that is published', async () => {
    const { author, reader, material } = lessons
    const base = await lessons.headOf(material)
    const document = JSON.stringify(documentOf('Câu mới của bản gốc.'))
    await author.send(`/tai-lieu/${material}/sua`, { ...typed, base, document })
    expect((await author.get(`/tai-lieu/${version}`)).text).toContain('Bản này cũ hơn bản gốc.')
    expect((await reader.get(`/tai-lieu/${version}`)).text).not.toContain('Bản này cũ hơn bản gốc.')
    expect((await reader.get(`/tai-lieu/${material}`)).text).not.toContain('Câu mới của bản gốc.')
  })
})
