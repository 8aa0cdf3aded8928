import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Actor, localAdministrator } from '#platform/actor.ts'
import { type Command, perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { ask } from '#platform/query.ts'
import { newAccount } from '#test/world/accounts.ts'
import { type FreshDatabase, freshDatabase, testDay } from '#test/world/database.ts'
import { nextEdition, rewrite } from '#test/world/next-edition.ts'
import {
  documentOf,
  editionSaid,
  publish,
  type SmallProgramme,
  smallProgramme,
} from '#test/world/small-programme.ts'
import { twoCommunes } from '#test/world/two-communes.ts'
import { createProgramme } from '../create-programme.command.ts'
import { addVersion } from '../material/add-version.command.ts'
import { recordLawChange } from '../review/record-law-change.command.ts'
import { retireEdition } from '../review/retire-edition.command.ts'
import type { ChangedParagraph } from './changed-paragraphs.ts'
import { changedSinceTaught } from './changed-since-taught.query.ts'
import { daysTaught } from './days-taught.query.ts'
import { noteTaught } from './note-taught.command.ts'
import { takeBackTaught } from './take-back-taught.command.ts'
import { topicsTaught } from './topics-taught.query.ts'

const law = 'Nghị định 80/2025/NĐ-CP'

let world: FreshDatabase
let lecturer: Actor
let colleague: Actor
let farAway: Actor
let communes: Awaited<ReturnType<typeof twoCommunes>>
// Two small programmes side by side would overlap.
beforeEach(async () => {
  world = await freshDatabase()
  communes = await twoCommunes(world.house)
  const who = async (login: string, unit: string) =>
    (await newAccount(world.house, login, { unit, role: 'reader' })).actor
  lecturer = await who('giang', communes.banMay)
  colleague = await who('ban', communes.banMay)
  farAway = await who('noi.khac', communes.elsewhere)
})
afterEach(() => world.close())

const done = async <I, O>(what: Command<I, O>, input: unknown, by: Actor = localAdministrator): Promise<O> =>
  (await perform(world.house, by, what, input)).outcome
const note = (input: object, by = lecturer) => done(noteTaught, input, by)
const since = (topic: string, more: object = {}, by = lecturer) =>
  ask(world.house, by, changedSinceTaught, { topic, ...more })

/** A programme in force since January 2025; its first topic, with the one material, is the one taught. */
async function taughtProgramme(owner?: string): Promise<SmallProgramme & { topic: string }> {
  const ours = await smallProgramme(world.house, owner)
  await rewrite(world.house, ours.topics[0]!, { cites: [law] })
  await publish(world.house, ours.edition, '2025-01-01')
  return { ...ours, topic: ours.topics[0]! }
}

describe('since she last taught a topic', () => {
  test('nothing changed while only a draft did; a new edition names the paragraph that did', async () => {
    const { edition, topic, material } = await taughtProgramme()
    await note({ topic, day: '2025-11-20' })
    expect(await since(topic)).toMatchObject({ since: '2025-11-20', changes: 0 })
    await rewrite(world.house, material, {
      document: documentOf('Mở đầu buổi họp bằng một bài hát.', 'Ghi biên bản ngay.'),
    })
    expect(await since(topic)).toMatchObject({ changes: 0, news: [{ gone: false, parts: [] }] })
    const next = await nextEdition(world.house, { from: edition, day: '2026-06-01' })
    const { changes, news } = await since(topic)
    expect([changes, news[0]?.older.id, news[0]?.newer?.id]).toEqual([1, edition, next])
    const [part] = news[0]!.parts
    expect(part).toMatchObject({ piece: material, turn: 'changed' })
    const newer = ({ stretches }: ChangedParagraph) =>
      stretches.flatMap(({ text, turn }) => (turn === 'removed' ? [] : [text])).join('')
    expect(part!.paragraphs.map(newer)).toEqual(['Mở đầu buổi họp bằng một bài hát.', 'Ghi biên bản ngay.'])
    expect(await since(topic, { since: testDay })).toMatchObject({ changes: 0 })
    expect(await since(topic, { since: '2026-05-31' })).toMatchObject({ changes: 1 })
    expect(await since(topic, { since: '2024-12-31' })).toMatchObject({ changes: 0, news: [] })
  })

  test('its title, periods and test, a new language, a material taken out and new pictures are told', async () => {
    const { edition, topic, material } = await taughtProgramme()
    await note({ topic, day: '2025-03-01' })
    const version = newId()
    await done(addVersion, { version, material, language: 'hmn' })
    await rewrite(world.house, topic, { title: 'Họp chi hội', test: 'Điều hành thử một buổi họp' })
    const second = await nextEdition(world.house, { from: edition, day: '2026-01-01' })
    const { news } = await since(topic)
    expect(news[0]!.parts.map(({ piece, turn, language }) => [piece, turn, language])).toEqual([
      [topic, 'changed', null],
      [version, 'added', 'hmn'],
    ])
    const picture = { type: 'picture', attrs: { file: 'a'.repeat(64), alt: '', caption: '' } }
    const document = documentOf('Mở đầu buổi họp bằng một câu chuyện.')
    await rewrite(world.house, topic, { materials: [material] })
    await rewrite(world.house, material, {
      document: { ...document, content: [...document.content, picture] },
    })
    await nextEdition(world.house, { from: second, day: '2026-02-01' })
    const later = await since(topic, { since: '2026-01-15' })
    expect(later.news[0]!.parts.map(({ piece, turn }) => [piece, turn])).toEqual([
      [material, 'pictures'],
      [version, 'removed'],
    ])
  })

  test('a law that it cites and that changed after that day is named, an earlier change is not', async () => {
    const { topic } = await taughtProgramme()
    await note({ topic, day: '2025-11-20' })
    await done(recordLawChange, { law, day: '2025-11-20', what: 'Đổi trước khi dạy' })
    await done(recordLawChange, { law: 'Luật khác', day: '2026-03-01', what: 'Không liên quan' })
    expect(await since(topic)).toMatchObject({ changes: 0, laws: [] })
    await done(recordLawChange, { law, day: '2026-03-01', what: 'Đổi mẫu biên bản' })
    expect(await since(topic)).toMatchObject({
      changes: 1,
      laws: [{ law, day: '2026-03-01', what: 'Đổi mẫu biên bản', citedIn: ['Điều hành họp chi hội'] }],
    })
  })
})

describe('a topic that is no longer taught', () => {
  test('because the next edition dropped it, is said to be, with that edition and where it still is', async () => {
    const { edition, topic, topics } = await taughtProgramme()
    await note({ topic, day: '2025-11-20' })
    const content = editionSaid('Sổ sách', [topics[1]!])
    const next = await nextEdition(world.house, {
      from: edition,
      day: '2026-06-01',
      said: { topics: content.topics },
    })
    const [news] = (await since(topic)).news
    expect(news).toMatchObject({ gone: true, newer: { id: next }, retired: null })
    const other = newId()
    await done(createProgramme, { edition: other, content: editionSaid('Chương trình khác', [topic]) })
    await publish(world.house, other, '2026-07-01')
    expect((await since(topic)).elsewhere.map(({ id }) => id)).toEqual([other])
    expect((await ask(world.house, lecturer, topicsTaught, {}))[0]).toMatchObject({ topic, gone: true })
  })

  test('because its edition is out of use: with what follows it, or nothing; where that holds it, what changed is told', async () => {
    const { edition, topic, material } = await taughtProgramme()
    await note({ topic, day: '2025-11-20' })
    await rewrite(world.house, material, { title: 'Họp ngắn' })
    const holds = newId()
    await done(createProgramme, { edition: holds, content: editionSaid('Thay thế', [topic]) })
    await publish(world.house, holds, '2026-06-01')
    await done(retireEdition, { edition, day: '2026-07-01', successor: holds })
    expect(await since(topic)).toMatchObject({
      changes: 1,
      news: [{ gone: false, newer: { id: holds }, retired: { day: '2026-07-01' } }],
    })
    await done(retireEdition, { edition: holds, day: '2026-08-01' })
    expect((await since(topic)).news).toMatchObject([{ gone: true, newer: null }])
  })

  test('only from the day on which its edition goes out of use', async () => {
    const { edition, topic } = await taughtProgramme()
    await note({ topic, day: '2025-11-20' })
    await done(retireEdition, { edition, day: '2026-12-31' })
    expect(await since(topic)).toMatchObject({ news: [{ gone: false, retired: null }] })
  })
})

describe('a day of teaching', () => {
  test('is not to come, nor before the edition; among several editions it is that of the day, or the one named', async () => {
    const { edition, topic } = await taughtProgramme()
    await expect(note({ topic, day: '2026-11-23' })).rejects.toThrow(/không thể sau hôm nay/u)
    await expect(note({ topic, day: '2024-12-31' })).rejects.toThrow(/ban hành từ 01\/01\/2025/u)
    const next = await nextEdition(world.house, { from: edition, day: '2026-06-01' })
    expect(await note({ topic, day: '2026-06-02' })).toMatchObject({ edition: next })
    expect(await note({ topic, day: '2026-06-02', edition })).toMatchObject({ edition })
    await expect(note({ topic, day: '2026-06-02', edition })).rejects.toThrow(/đã ghi ngày 02\/06\/2026/u)
    await expect(note({ topic, day: '2026-05-31', edition: next })).rejects.toThrow(/sau ngày dạy/u)
    await expect(note({ topic, day: testDay }, localAdministrator)).rejects.toThrow(/tài khoản của mình/u)
    const other = newId()
    await done(createProgramme, { edition: other, content: editionSaid('Khác', [topic]) })
    await publish(world.house, other, '2026-07-01')
    await expect(note({ topic, day: testDay })).rejects.toThrow(/Hãy chọn ấn bản/u)
  })

  test('is hers alone, and hers to take back', async () => {
    const { topic } = await taughtProgramme()
    const { taught } = await note({ topic, day: '2025-11-20' })
    expect((await ask(world.house, colleague, daysTaught, { topic })).days).toEqual([])
    expect(await since(topic, {}, colleague)).toMatchObject({ since: null, news: [] })
    expect(await ask(world.house, colleague, topicsTaught, {})).toEqual([])
    expect(await since(topic, {}, localAdministrator)).toMatchObject({ since: null })
    await expect(done(takeBackTaught, { taught }, colleague)).rejects.toThrow(/không có ngày dạy nào/u)
    await done(takeBackTaught, { taught }, lecturer)
    expect((await ask(world.house, lecturer, daysTaught, { topic })).days).toEqual([])
    await expect(done(takeBackTaught, { taught }, lecturer)).rejects.toThrow(/đã bỏ rồi/u)
    await note({ topic, day: '2025-11-20' })
  })

  test('cannot be noted of a topic out of reach, nor of what is no topic, and nothing is told of it', async () => {
    const { topic, material } = await taughtProgramme(communes.banMay)
    const missing = { kind: 'missing' }
    await expect(note({ topic, day: testDay }, farAway)).rejects.toMatchObject(missing)
    await expect(since(topic, { since: testDay }, farAway)).rejects.toMatchObject(missing)
    expect(await ask(world.house, farAway, daysTaught, { topic })).toEqual({
      days: [],
      editions: [],
      last: null,
    })
    await expect(note({ topic: material, day: testDay })).rejects.toMatchObject(missing)
    await expect(since(material)).rejects.toMatchObject(missing)
    const unpublished = (await smallProgramme(world.house)).topics[0]
    await expect(note({ topic: unpublished, day: testDay })).rejects.toMatchObject(missing)
    await note({ topic, day: testDay })
  })
})
