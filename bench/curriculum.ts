import { sql } from 'kysely'
import { compareAndKeep } from '#curriculum/likeness/compare-text.step.ts'
import { likenessesOf } from '#curriculum/likeness/likenesses.query.ts'
import type { MaterialContent } from '#curriculum/material/material.ts'
import { addPiece, addRevision } from '#curriculum/piece.store.ts'
import { findLessons } from '#curriculum/search/find-lessons.query.ts'
import { keepLesson } from '#curriculum/search/keep-lesson.step.ts'
import { country } from '#organization/unit.ts'
import { localAdministrator } from '#platform/actor.ts'
import type { House } from '#platform/command.ts'
import type { Writer } from '#platform/database.ts'
import { newId } from '#platform/pure/id.ts'
import { fold } from '#platform/pure/text.ts'
import { ask } from '#platform/query.ts'
import { type Measured, median, once, timed } from './measure.ts'
import { materialOf } from './overlap/materials.ts'

const many = Number(process.env.VUN_BENCH_MATERIALS ?? 10_000)

class RolledBack extends Error {}

/** So many materials of 3,000 syllables are written and indexed, and a few met with all of them; nothing of it is kept. */
export async function benchCurriculum(house: House): Promise<Measured[]> {
  const texts = Array.from({ length: many }, (_, at) => materialOf(at))
  const measured: Measured[] = []
  await house.db
    .transaction()
    .execute(async (trx) => {
      const pieces: string[] = []
      const indexed = await once(async () => {
        for (const text of texts) pieces.push(await write(trx, text))
      })
      await sql`analyze curriculum.shingle, curriculum.lesson_text`.execute(trx)
      const times: number[] = []
      let found = 0
      for (let at = 99; at < many; at += 500)
        times.push(
          await once(async () => {
            found += (await likenessesOf({ db: trx, actor: localAdministrator }, [pieces[at]!])).length
          }),
        )
      measured.push(
        { name: 'ten thousand materials of 3,000 syllables written and indexed', value: indexed / 1000 },
        {
          name: 'one material against ten thousand',
          value: median(times) / 1000,
          note: `${found} overlaps of ${times.length} copies`,
        },
      )
      const kept: number[] = []
      for (let at = 49; at < many; at += 100) kept.push(await once(() => compareAndKeep(trx, pieces[at]!)))
      measured.push({ name: 'one material compared with ten thousand and kept', value: median(kept) / 1000 })
      measured.push(await searched({ ...house, db: trx }, texts))
      throw new RolledBack()
    })
    .catch((error: unknown) => {
      if (!(error instanceof RolledBack)) throw error
    })
  return measured
}

/** What is looked for: two words of a text as written, the same without diacritics, and one word that hundreds of them have. */
async function searched(house: House, texts: readonly string[]): Promise<Measured> {
  const asked = Array.from({ length: 20 }, (_, at) => {
    const said = texts[Math.floor((at * many) / 20)]!.split(/\s+/u).slice(200 + at, 202 + at)
    return [said.join(' '), fold(said.join(' ')), said[0]!]
  }).flat()
  let found = 0
  const times = await timed(asked.length, async (at) => {
    found += (await ask(house, localAdministrator, findLessons, { text: asked[at] })).total
  })
  return {
    name: 'a search over ten thousand materials',
    value: median(times),
    note: `the slowest ${Math.max(...times).toFixed(0)} ms; ${Math.round(found / times.length)} texts answer`,
  }
}

async function write(trx: Writer, text: string): Promise<string> {
  const [piece, revision] = [newId(), newId()]
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '')
  const content = {
    ...{
      title: 'Tài liệu đo',
      language: 'vi',
      versionOf: null,
      source: 'Vun',
      licence: 'CC BY 4.0',
      cites: [],
    },
    document: {
      type: 'doc',
      content: paragraphs.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
    },
  } as MaterialContent
  await addPiece(trx, piece, { id: piece, kind: 'material', owner: country, programme: null, number: null })
  await addRevision(trx, localAdministrator, {
    id: revision,
    piece,
    base: null,
    merged: null,
    aside: false,
    content,
  })
  await keepLesson(trx, { revision, piece, kind: 'material', content })
  return piece
}
