import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { MaterialContent } from '#curriculum/material/material.ts'
import { getHead } from '#curriculum/pieces.query.ts'
import { country } from '#organization/unit.ts'
import { packageRoot } from '#platform/package-root.ts'
import { newAccount } from './accounts.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'
import { type Answer, openSite, type Visitor } from './site.ts'
import { openSmallCountry } from './small-country.ts'
import { type SmallProgramme, smallProgramme } from './small-programme.ts'

/** What a form says of a material around its text. */
export const typed = {
  title: 'Vòng tròn sẻ chia',
  language: 'vi',
  source: 'Hội LHPN tỉnh Mây',
  licence: 'CC BY 4.0',
}

/** A site with a small programme, its author, a reader and an author of a commune far below. */
export type Lessons = SmallProgramme & {
  world: FreshDatabase
  author: Visitor
  reader: Visitor
  elsewhere: Visitor
  /** Begins a material by the form, with a file or without. */
  newMaterial(file?: { name: string; bytes: Uint8Array }, fields?: object): Promise<Answer & { id: string }>
  contentOf<Content = MaterialContent>(piece: string): Promise<Content>
  headOf(piece: string): Promise<string>
}

export async function openLessons(): Promise<Lessons> {
  const world = await freshDatabase()
  const { house } = world
  const small = await openSmallCountry(house)
  const programme = await smallProgramme(house)
  const site = openSite(world)
  const made = (login: string, unit: string, role: 'author' | 'reader') =>
    newAccount(house, login, { unit, role }).then(({ id }) => site.visitor(id))
  const author = await made('soan', country, 'author')
  const address = `/chuyen-de/${programme.topics[1]}/tai-lieu-moi`
  return {
    ...programme,
    world,
    author,
    reader: await made('doc', small.suoiTrong, 'reader'),
    elsewhere: await made('soan-xa', small.suoiTrong, 'author'),
    async newMaterial(file = { name: '', bytes: new Uint8Array() }, fields = {}) {
      const answer = await author.upload(address, file, { ...typed, ...fields })
      return { ...answer, id: idIn(answer.leadsTo) }
    },
    contentOf: async (piece) => (await getHead(house.db, piece)).content as never,
    headOf: async (piece) => (await getHead(house.db, piece)).id,
  }
}

export function fixture(name: string): Buffer {
  return readFileSync(join(packageRoot, 'src/curriculum/document/fixtures', name))
}

export function idIn(address: string | null): string {
  return /[0-9a-f-]{36}/.exec(address ?? '')?.[0] ?? ''
}

export async function rowsOf({ house }: FreshDatabase, table: string): Promise<number | undefined> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
    house.db,
  )
  return rows[0]?.n
}
