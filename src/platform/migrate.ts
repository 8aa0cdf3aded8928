import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { packageRoot } from './package-root.ts'

/** Brings the schema up to date: numbered plain SQL of `migrations/`, forward only, all or nothing. */
export async function migrate(db: Kysely<unknown>): Promise<string[]> {
  const { error, results } = await migratorOf(db).migrateToLatest()
  if (error) throw error
  return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName)
}

/** Whether every migration of this program was made on this database. */
export async function isMigrated(db: Kysely<unknown>): Promise<boolean> {
  const migrations = await migratorOf(db).getMigrations()
  return migrations.every((migration) => migration.executedAt !== undefined)
}

function migratorOf(db: Kysely<unknown>): Migrator {
  return new Migrator({
    db,
    provider: { getMigrations: readMigrations },
    migrationTableSchema: 'platform',
  })
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const folder = join(packageRoot, 'migrations')
  const files = (await readdir(folder)).filter((file) => /^\d{4}-.*\.sql$/.test(file)).sort()
  const migrations: Record<string, Migration> = {}
  for (const file of files) {
    const text = await readFile(join(folder, file), 'utf8')
    migrations[file.slice(0, -4)] = { up: async (trx) => void (await sql.raw(text).execute(trx)) }
  }
  return migrations
}
