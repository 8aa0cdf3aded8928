import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { topicSaid } from '#test/world/small-programme.ts'
import { createPiece } from './create-piece.command.ts'
import { letGo } from './let-go.command.ts'
import { asidesOf, getHead } from './pieces.query.ts'
import { saveRevision } from './save-revision.command.ts'
import type { TopicContent } from './topic.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.close())

const by = localAdministrator

async function newTopic(): Promise<{ piece: string; revision: string }> {
  const content = { ...topicSaid('Họp chi hội', 2, 2), summary: 'một\nhai\nba' }
  return (await perform(fresh.house, by, createPiece, { id: newId(), kind: 'topic', content })).outcome
}

async function save(piece: string, base: string, change: Partial<TopicContent>, merges?: string) {
  const { rows } = await sql<{ content: TopicContent }>`
    select content from curriculum.revision where id = ${base}`.execute(fresh.house.db)
  const content = { ...rows[0]!.content, ...change }
  const input = { piece, base, content, ...(merges && { merges }) }
  return (await perform(fresh.house, by, saveRevision, input)).outcome
}

describe('two who write on one topic', () => {
  test('in different fields find both joined', async () => {
    const { piece, revision } = await newTopic()
    await save(piece, revision, { title: 'Họp chi hội hay và ngắn' })
    expect(await save(piece, revision, { test: 'Điều hành thử' })).toMatchObject({
      saved: 'on line',
      joined: true,
    })
    const head = await getHead(fresh.house.db, piece)
    expect(head.content).toMatchObject({ title: 'Họp chi hội hay và ngắn', test: 'Điều hành thử' })
  })

  test('in the same field keep both: the second is kept aside until it is merged or let go', async () => {
    const { piece, revision } = await newTopic()
    await save(piece, revision, { title: 'Họp ngắn' })
    const aside = await save(piece, revision, { title: 'Họp vui' })
    expect(aside).toMatchObject({
      saved: 'aside',
      clashes: [{ path: ['title'], mine: 'Họp vui', theirs: 'Họp ngắn' }],
    })
    expect((await getHead(fresh.house.db, piece)).content.title).toBe('Họp ngắn')
    const head = await getHead(fresh.house.db, piece)
    await save(piece, head.id, { title: 'Họp ngắn và vui' }, aside.revision)
    expect(await asidesOf(fresh.house.db, piece)).toEqual([])
    const other = await save(piece, revision, { title: 'Họp dài' })
    await perform(fresh.house, by, letGo, { piece, revision: other.revision })
    expect(await asidesOf(fresh.house.db, piece)).toEqual([])
  })

  test('never change what was saved, not even by SQL', async () => {
    const { revision } = await newTopic()
    for (const statement of [
      sql`update curriculum.revision set content = '{}' where id = ${revision}`,
      sql`delete from curriculum.revision where id = ${revision}`,
      sql`truncate curriculum.revision cascade`,
    ])
      await expect(statement.execute(fresh.house.db)).rejects.toThrow(/never changed/)
  })
})

/** One of three people who opened the text at some time, and what she then does to it. */
const edit = fc.record({
  who: fc.nat({ max: 2 }),
  open: fc.boolean(),
  field: fc.constantFrom('title', 'summary', 'test', 'lecturer'),
  line: fc.nat({ max: 3 }),
  replace: fc.boolean(),
})

test('whatever three people do to one text, no word that one of them wrote is lost', async () => {
  let nth = 0
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 3, maxLength: 12 }), async (edits) => {
      const { piece, revision } = await newTopic()
      const opened = [revision, revision, revision]
      for (const { who, open, field, line, replace } of edits) {
        if (open) opened[who] = (await getHead(fresh.house.db, piece)).id
        const word = `từ${++nth}x`
        const { rows } = await sql<{ content: TopicContent }>`
          select content from curriculum.revision where id = ${opened[who]}`.execute(fresh.house.db)
        const lines = rows[0]!.content[field as 'summary'].split('\n')
        const text = lines.toSpliced(Math.min(line, lines.length), replace ? 1 : 0, word)
        const said = field === 'title' ? text.join(' ').slice(-280) : text.join('\n')
        const saved = await save(piece, opened[who]!, { [field]: said })
        if (saved.saved === 'on line') opened[who] = saved.revision
        const known = [await getHead(fresh.house.db, piece), ...(await asidesOf(fresh.house.db, piece))]
        expect(JSON.stringify(known.map(({ content }) => content))).toContain(word)
        await everyWordIsAccountedFor(piece)
      }
    }),
    { numRuns: Number(process.env.VUN_PROPERTY_RUNS ?? 25) },
  )
}, 240_000)

/** A word leaves the line only by the hand of somebody who had read it. */
async function everyWordIsAccountedFor(piece: string): Promise<void> {
  const { rows } = await sql<{
    id: string
    base: string | null
    read: string
    aside: boolean
    content: unknown
  }>`
    select id, base, read, aside, content from curriculum.revision where piece = ${piece} order by seq`.execute(
    fresh.house.db,
  )
  const words = new Map(
    rows.map(({ id, content }) => [id, new Set(JSON.stringify(content).match(/từ\d+x/g) ?? [])]),
  )
  const line = rows.filter(({ aside }) => !aside)
  for (const [at, { id }] of line.entries()) {
    const next = line[at + 1]
    if (!next) continue
    const gone = [...words.get(id)!].filter((word) => !words.get(next.id)!.has(word))
    expect(gone.filter((word) => !words.get(next.read)!.has(word))).toEqual([])
    expect(next.base).toBe(id)
  }
}
