import { afterAll, beforeAll, expect, test } from 'vitest'
import { corpusOf } from '#bench/overlap/corpus.ts'
import { localAdministrator } from '#platform/actor.ts'
import { perform } from '#platform/command.ts'
import { newId } from '#platform/pure/id.ts'
import { ask } from '#platform/query.ts'
import { type FreshDatabase, freshDatabase } from '#test/world/database.ts'
import { documentOf } from '#test/world/small-programme.ts'
import { createPiece } from '../create-piece.command.ts'
import { alikeInCatalogue } from './alike-in-catalogue.query.ts'
import { compareAndKeep } from './compare-text.step.ts'

let fresh: FreshDatabase
const pieces: string[] = []
/** Kindred lessons on a few themes; of each pair named here both tell the same topic in other words. */
const { texts, truths } = corpusOf(3, 'sentences', 24, 2)
beforeAll(async () => {
  fresh = await freshDatabase()
  for (const [at, text] of texts.entries()) {
    const id = newId()
    const said = { title: `Bài ${at}`, source: 'Tự soạn', licence: 'CC BY 4.0' }
    const content = {
      ...said,
      document: documentOf(...text.split('\n').filter((line) => line.trim() !== '')),
    }
    await perform(fresh.house, localAdministrator, createPiece, { id, kind: 'material', content })
    pieces.push(id)
  }
  // Twice: the first texts were compared when there were few others.
  for (const piece of [...pieces, ...pieces])
    await fresh.house.db.transaction().execute((trx) => compareAndKeep(trx, piece))
})
afterAll(() => fresh.close())

test('lessons that tell one topic in other words are named first, and hardly any others', async () => {
  const { rows } = await ask(fresh.house, localAdministrator, alikeInCatalogue, { side: 'hints' })
  const told = rows.map(({ one, other }) =>
    [pieces.indexOf(one.piece), pieces.indexOf(other.piece)].toSorted((a, b) => a - b).join(),
  )
  const same = truths.filter(({ kind }) => kind === 'topic').map(({ a, b }) => `${a},${b}`)
  expect(same.length).toBe(4)
  expect(told.slice(0, 4).filter((pair) => same.includes(pair)).length).toBeGreaterThanOrEqual(3)
  expect(told.length).toBeLessThanOrEqual(texts.length / 4)
})
