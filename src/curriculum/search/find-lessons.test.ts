import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import { type Command, perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { ask } from '#platform/query.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { documentOf, editionSaid, publish, topicSaid } from '#test/world/small-programme.ts'
import { actorOver, type TwoCommunes, twoCommunes } from '#test/world/two-communes.ts'
import { createPiece } from '../create-piece.command.ts'
import { createProgramme } from '../create-programme.command.ts'
import { getHead } from '../pieces.query.ts'
import { retireEdition } from '../review/retire-edition.command.ts'
import { saveRevision } from '../save-revision.command.ts'
import { findLessons } from './find-lessons.query.ts'
import { recomputeLessons } from './recompute-lessons.command.ts'

let world: FreshDatabase
let units: TwoCommunes
beforeAll(async () => {
  world = await freshDatabase()
  units = await twoCommunes(world.house)
})
afterAll(() => world.close())

async function done<I, O>(what: Command<I, O>, input: unknown): Promise<O> {
  return (await perform(world.house, localAdministrator, what, input)).outcome
}

async function made(kind: 'topic' | 'material', content: object, owner?: string): Promise<string> {
  const id = newId()
  await done(createPiece, { id, kind, owner, content })
  return id
}

const material = (title: string, text: string, more: object = {}, owner?: string) =>
  made('material', { title, source: 'Hội', licence: 'CC BY 4.0', document: documentOf(text), ...more }, owner)

async function rewritten(piece: string, more: object): Promise<void> {
  const { id, content } = await getHead(world.house.db, piece)
  await done(saveRevision, { piece, base: id, content: { ...content, ...more } })
}

async function programmeOf(title: string, topics: string[], owner?: string, more: object = {}) {
  const edition = newId()
  await done(createProgramme, { edition, owner, content: { ...editionSaid(title, topics), ...more } })
  return edition
}

const found = (input: object | string, actor: Actor = localAdministrator) =>
  ask(world.house, actor, findLessons, typeof input === 'string' ? { text: input } : input)
const titles = async (input: object | string, actor?: Actor) =>
  (await found(input, actor)).lessons.map(({ title }) => title)
const readerOf = (unit: string) => actorOver({ read: [unit] })

describe('what is looked for', () => {
  beforeAll(async () => {
    await material('Sổ tay tổ hòa giải', 'Chị em nghe cả hai bên rồi mới nói.')
    await material('Trồng hoa', 'Giải thích cách chăm hoa; tổ hoà giải có nhắc một lần.')
    await material('Hợp tác xã', 'Góp vốn, cùng làm, cùng hưởng. Phải hợp lòng dân.'.normalize('NFD'))
    await material('Buổi chiều', 'Họp ở nhà văn hóa thôn.')
  })

  test('is found without diacritics, with them, in NFD and with the tone in either place; titles first', async () => {
    for (const text of ['hoa giai', 'hòa giải', 'hoà giải', 'HÒA GIẢI'.normalize('NFD'), 'giải hoà'])
      expect(await titles(text), text).toEqual(['Sổ tay tổ hòa giải', 'Trồng hoa'])
    expect(await titles('hop long')).toEqual(['Hợp tác xã'])
  })

  test('with diacritics comes as it was typed before what only folds to it', async () => {
    expect(await titles('họp')).toEqual(['Buổi chiều', 'Hợp tác xã'])
    expect(await titles('hợp')).toEqual(['Hợp tác xã', 'Buổi chiều'])
    expect(await titles('hop')).toEqual(['Hợp tác xã', 'Buổi chiều'])
  })

  test('is asked for by the beginnings of words, all of them, and shown with them marked', async () => {
    expect(await titles('van ho')).toEqual(['Buổi chiều'])
    expect(await titles('van hoax')).toEqual([])
    const { lessons, total } = await found('nhà văn')
    expect([total, lessons[0]?.around]).toEqual([
      1,
      [
        { text: 'Họp ở ', hit: false },
        { text: 'nhà', hit: true },
        { text: ' ', hit: false },
        { text: 'văn', hit: true },
        { text: ' hóa thôn.', hit: false },
      ],
    ])
  })

  test('is nothing where only signs are typed, and is never read as an order to the database', async () => {
    expect(await titles('!!! & | :*')).toEqual([])
    for (const text of ["'", "hoa' | '", 'hoa\\', '<->', 'hoa:*']) await titles(text)
  })

  test('comes in pages that together are all of it', async () => {
    const { total } = await found({})
    const pages = await Promise.all(
      Array.from({ length: Math.ceil(total / 3) }, (_, at) => found({ limit: 3, offset: 3 * at })),
    )
    const ids = pages.flatMap(({ lessons }) => lessons.map(({ id }) => id))
    expect([ids.length, new Set(ids).size]).toEqual([total, total])
  })
})

describe('a draft', () => {
  test('is found by who works on it and does not exist elsewhere', async () => {
    await material('Nháp của xã', 'Riêng trong xã, zephyr.', {}, units.banMay)
    expect(await titles('zephyr', actorOver({ read: [units.banMay], write: [units.banMay] }))).toEqual([
      'Nháp của xã',
    ])
    for (const actor of [
      readerOf(units.banMay),
      readerOf(units.province),
      actorOver({ read: [units.kheSim], write: [units.kheSim] }),
    ])
      expect(await found('zephyr', actor)).toEqual({ lessons: [], total: 0 })
    expect(await titles('zephyr', actorOver({ read: [units.province], appraise: [units.province] }))).toEqual(
      ['Nháp của xã'],
    )
  })
})

describe('what a unit published', () => {
  let topic: string
  let lesson: string
  beforeAll(async () => {
    lesson = await material('Bài của tỉnh', 'Cách giữ nước sạch, quokka.', {}, units.province)
    topic = await made('topic', topicSaid('Nước sạch', 2, 2, [lesson]), units.province)
    await publish(world.house, await programmeOf('Nước và nhà', [topic], units.province))
  })

  test('is found below and above it, in the programme that teaches it, and not beside it', async () => {
    for (const unit of [units.banMay, units.mayOne, units.province])
      expect(await titles('quokka', readerOf(unit))).toEqual(['Bài của tỉnh'])
    expect(await titles('quokka', readerOf(units.elsewhere))).toEqual([])
    const { lessons } = await found('nuoc sach', readerOf(units.banMay))
    expect(lessons.map(({ title, taughtIn }) => [title, taughtIn.map((one) => one.title)])).toEqual([
      ['Nước sạch', ['Nước và nhà']],
      ['Bài của tỉnh', ['Nước và nhà']],
    ])
  })

  test('stays found by its readers in the older text while its authors find the newer draft', async () => {
    await rewritten(lesson, { document: documentOf('Cách giữ nước sạch, wombat.') })
    const author = actorOver({ read: [units.province], write: [units.province] })
    const reader = readerOf(units.banMay)
    expect([await titles('quokka', reader), await titles('wombat', reader)]).toEqual([['Bài của tỉnh'], []])
    expect([await titles('quokka', author), await titles('wombat', author)]).toEqual([[], ['Bài của tỉnh']])
    expect((await found({ kind: 'material' }, reader)).total).toBe(1)
  })

  test('is found in the text of the edition that is meant for the reader', async () => {
    await publish(world.house, await programmeOf('Nước của xã', [topic], units.kheSim))
    expect(await titles('wombat', readerOf(units.kheSim))).toEqual(['Bài của tỉnh'])
    expect(await titles('quokka', readerOf(units.kheSim))).toEqual([])
    expect(await titles('quokka', readerOf(units.banMay))).toEqual(['Bài của tỉnh'])
  })
})

describe('filters', () => {
  const sign = 'mobilising.branch.meets'
  let retired: string
  beforeAll(async () => {
    const spoken = {
      type: 'recording',
      attrs: { file: 'a'.repeat(64), kind: 'audio', captions: null, title: '' },
    }
    const heard = await material('Nghe kể', 'Lọc', {
      language: 'hmn',
      document: { type: 'doc', content: [spoken] },
    })
    const outcomes = [{ text: 'Mời được người đến họp', sign }]
    const short = await made('topic', { ...topicSaid('Lọc ngắn', 1, 1, [heard]), outcomes })
    const long = await made('topic', topicSaid('Lọc dài', 10, 10))
    await publish(world.house, await programmeOf('Cho đảo', [short], undefined, { areas: ['island'] }))
    retired = await programmeOf('Cho tỉnh', [long], undefined, { levels: ['province'], areas: ['urban'] })
    await publish(world.house, retired)
  })

  test.each([
    [{ language: 'hmn' }, ['Nghe kể']],
    [{ spoken: true }, ['Nghe kể']],
    [{ text: 'loc', kind: 'topic' }, ['Lọc dài', 'Lọc ngắn']],
    [{ text: 'loc', mostPeriods: 2 }, ['Lọc ngắn']],
    [{ builds: 'mobilising' }, ['Lọc ngắn']],
    [{ builds: sign }, ['Lọc ngắn']],
    [{ builds: 'mobil' }, []],
    [{ text: 'moi duoc', builds: 'mobilising' }, ['Lọc ngắn']],
    [{ area: 'island' }, ['Lọc ngắn', 'Nghe kể']],
    [{ area: 'island', level: 'province' }, []],
    [{ level: 'province' }, ['Lọc dài']],
  ])('%j leave what they say', async (filters, expected) => {
    expect((await titles(filters)).toSorted()).toEqual(expected)
  })

  test('of level and area look only at editions in force', async () => {
    await done(retireEdition, { edition: retired, day: '2027-01-01', why: 'Hết dùng' })
    expect(await titles({ level: 'province' })).toEqual([])
    expect((await found('loc dai')).lessons[0]?.taughtIn).toEqual([])
  })
})

test('all that is kept to search by is what the texts say, and is made anew where it was lost', async () => {
  expect(await done(recomputeLessons, {})).toEqual({ differed: 0 })
  await world.house.db.transaction().execute(async (trx) => {
    await sql`delete from curriculum.lesson_text where revision in (select revision from curriculum.lesson_text limit 2)`.execute(
      trx,
    )
    await sql`update curriculum.lesson_text set words = '' where revision in (select revision from curriculum.lesson_text limit 1)`.execute(
      trx,
    )
  })
  expect(await done(recomputeLessons, {})).toEqual({ differed: 3 })
  expect(await done(recomputeLessons, {})).toEqual({ differed: 0 })
})
