import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { country } from '#organization/unit.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { newAccount } from '#test/world/accounts.ts'
import { openSite, type Visitor } from '#test/world/site.ts'
import { type Lessons, openLessons } from '#test/world/small-lessons.ts'
import { getSheet } from './sheets.ts'
import { submitEdition } from './submit-edition.command.ts'
import { mostMembers, voteName } from './votes.ts'

let lessons: Lessons
let council: Visitor
beforeAll(async () => {
  lessons = await openLessons()
  const { house } = lessons.world
  const { id } = await newAccount(house, 'hoi-dong', { unit: country, role: 'appraiser' })
  council = await openSite(lessons.world).visitor(id)
  await perform(house, localAdministrator, submitEdition, { edition: lessons.edition })
})
afterAll(() => lessons.world.close())

const names = ['Mai', 'Lan', 'Cúc', 'Trúc', 'Đào']
const votes = (members: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    members.flatMap((member, at) => [
      [voteName(at + 1, 'member'), member],
      [voteName(at + 1, 'note'), member === 'Mai' ? 'Nên có thêm tình huống.' : ''],
      ...getSheet('2026-11-01').criteria.map(({ key }) => [voteName(at + 1, { criterion: key }), '17,5']),
    ]),
  )
const appraise = (fields: Record<string, string>) =>
  council.send(`/an-ban/${lessons.edition}/buoc/appraise`, fields)
const rowsIn = (html: string) => html.match(/name="vote-\d+-member"/g)?.length

describe('a council votes in a table', () => {
  test('of a row for each member, with every field named', async () => {
    const { html } = await council.get(`/an-ban/${lessons.edition}`)
    expect(rowsIn(html)).toBe(5)
    const [form = ''] = /<form[^>]*buoc\/appraise".*?<\/form>/s.exec(html) ?? []
    const fields = form.match(/<input (?!type="hidden")[^>]*>/g) ?? []
    expect(fields).toHaveLength(5 * 7)
    expect(fields.filter((field) => !field.includes('aria-label="Thành viên '))).toEqual([])
  })

  test('that gives two more rows and keeps what was typed, without scripts, and judges nothing yet', async () => {
    const { status, html } = await appraise({ ...votes(names), more: '1' })
    expect([status, rowsIn(html)]).toEqual([200, 7])
    expect(html).toContain('value="Đào"')
    expect(html).toContain('value="17,5"')
    expect((await council.get(`/an-ban/${lessons.edition}`)).text).toContain('Chờ thẩm định')
    const full = await appraise({ ...votes(Array(mostMembers).fill('')), more: '1' })
    expect(rowsIn(full.html)).toBe(mostMembers)
    expect(full.text).toContain('Hội đồng có nhiều nhất 51 thành viên.')
  })

  test('and is told in words what is missing, with all that was typed', async () => {
    const nobody = await appraise({ ...votes(names), [voteName(5, 'member')]: '' })
    expect([nobody.status, nobody.text]).toEqual([422, expect.stringContaining('Dòng 5: chưa ghi họ tên')])
    const even = await appraise(votes(names.slice(1)))
    expect([even.status, even.text]).toEqual([422, expect.stringContaining('phải là số lẻ')])
    expect(even.html).toContain('value="Trúc"')
    const none = await appraise({})
    expect([none.status, none.text]).toEqual([422, expect.stringContaining('Chưa ghi điểm')])
    expect(rowsIn(none.html)).toBe(5)
  })

  test('that is recorded with each member’s total and remark', async () => {
    const { leadsTo } = await appraise(votes(names))
    expect(leadsTo).toBe(`/an-ban/${lessons.edition}`)
    const { text } = await council.get(`/an-ban/${lessons.edition}`)
    expect(text).toContain('87,5 điểm, đạt')
    expect(text).toContain('Mai: 87,5 điểm. Nên có thêm tình huống.')
    expect(text).toContain('Lan: 87,5 điểm.')
  })
})
