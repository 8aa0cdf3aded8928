import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { recomputeLessons } from '#curriculum/search/recompute-lessons.command.ts'
import { hasUnreadLessons } from '#curriculum/search/unread-lessons.query.ts'
import { localAdministrator } from '#platform/actor.ts'
import { type House, perform } from '#platform/command.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import { installJobs } from '#platform/jobs.ts'
import { migrate } from '#platform/migrate.ts'
import { packageRoot } from '#platform/package-root.ts'
import { dayAt } from '#platform/pure/day.ts'
import { openSecrets } from '#platform/secrets.ts'
import { openServer, type Server } from '#platform/server/open-server.ts'
import { adoptScheme } from '#schemes/adopt-scheme.command.ts'
import { listeners } from '../followers.ts'

/** A house with its doors open: the server and database behind it, and how to leave. */
export type OpenHouse = House & {
  database: Database
  server: Server
  dataFolder: string
  leave(): Promise<void>
}

export const dataFolder = resolve(process.env.VUN_DATA ?? 'data')

type Opening = { own?: boolean; name?: string; folder?: string }

/** Starts or joins the database of a folder, brings its schema up to date, and opens the two doors on it. */
export async function openHouse(options: Opening = {}): Promise<OpenHouse> {
  const { folder = dataFolder } = options
  const server = await openServer({ dataFolder: folder, own: options.own ?? false })
  const database = openDatabase(server.connection, { name: options.name ?? 'vun' })
  try {
    await migrate(database.db)
    await installJobs(database)
    const house: House = {
      db: database.db,
      secrets: await openSecrets(folder),
      files: join(folder, 'files'),
      today: () => dayAt(new Date()),
      listeners,
    }
    await adoptShippedScheme(house)
    if (await hasUnreadLessons(house.db)) await perform(house, localAdministrator, recomputeLessons, {})
    const leave = async () => {
      await database.close()
      await server.stop()
    }
    return { ...house, database, server, dataFolder: folder, leave }
  } catch (error) {
    await database.close()
    await server.stop()
    throw error
  }
}

/** Opens the house for one piece of work and leaves it, whatever happens. */
export async function withHouse<Result>(
  work: (house: OpenHouse) => Promise<Result>,
  options: Opening = {},
): Promise<Result> {
  const house = await openHouse(options)
  try {
    return await work(house)
  } finally {
    await house.leave()
  }
}

/** The scheme that Vun ships is there from the first day. */
async function adoptShippedScheme(house: House): Promise<void> {
  const { rows } = await sql`select from schemes.scheme where key = 'de-an-1893'`.execute(house.db)
  if (rows.length > 0) return
  const text = await readFile(join(packageRoot, 'reference/schemes/de-an-1893.json'), 'utf8')
  await perform(house, localAdministrator, adoptScheme, JSON.parse(text))
}
