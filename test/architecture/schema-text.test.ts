import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '#platform/database.ts'
import { migrate } from '#platform/migrate.ts'
import { packageRoot } from '#platform/package-root.ts'
import { newId } from '#platform/pure/id.ts'
import { schemaText } from '#platform/schema-text.ts'
import { testConnection } from '#test/world/connection.ts'

const file = join(packageRoot, 'migrations/schema.sql')
const name = `schema_${newId().replaceAll('-', '')}`
let whole: Database
let database: Database
let writesAsWeDo: boolean

beforeAll(async () => {
  whole = openDatabase(testConnection())
  await sql`create database ${sql.id(name)}`.execute(whole.db)
  database = openDatabase({ ...testConnection(), database: name })
  await migrate(database.db)
  const { rows } = await sql<{ version: number }>`
    select current_setting('server_version_num')::int / 10000 as version`.execute(database.db)
  writesAsWeDo = rows[0]?.version === 18
})

afterAll(async () => {
  await database.close()
  await sql`drop database ${sql.id(name)} with (force)`.execute(whole.db)
  await whole.close()
})

describe('migrations/schema.sql', () => {
  test('is what the migrations come to (if not: VUN_UPDATE=1 npx vitest run test/architecture/schema-text.test.ts)', async (context) => {
    if (!writesAsWeDo) return context.skip('only PostgreSQL 18 writes its views in these words')
    const text = await schemaText(database.db)
    if (process.env.VUN_UPDATE) writeFileSync(file, text)
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  test('says the same twice, and something else after any change', async () => {
    const before = await schemaText(database.db)
    expect(await schemaText(database.db)).toBe(before)
    for (const change of changes) expect(await textAfter(change), change).not.toBe(before)
    expect(await schemaText(database.db)).toBe(before)
  })
})

test('every table and view says what it is for', async () => {
  expect(await uncommented(database)).toEqual([])
})

test('a table or view that says nothing is found', async () => {
  await sql`create schema dumb`.execute(database.db)
  await sql`create table dumb.one (id int)`.execute(database.db)
  await sql`create view dumb.two as select 1 as id`.execute(database.db)
  expect(await uncommented(database)).toEqual(expect.arrayContaining(['dumb.one', 'dumb.two']))
  await sql`drop schema dumb cascade`.execute(database.db)
})

const changes = [
  'alter table people.posting add column more text',
  'alter table people.posting alter column term set not null',
  "alter table people.posting alter column term set default 'a'",
  'alter table people.posting add constraint more check (length(term) > 1)',
  'create index more on people.posting (term)',
  "comment on table people.posting is 'other'",
  "comment on column people.posting.term is 'other'",
  'create or replace view people.live_merger as select f.* from people.merger f',
  'create schema more create table one (id int)',
  'create function people.more() returns int language sql as $$select 1$$',
]

async function uncommented({ db }: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm') and n.nspname !~ '^pg_|^information_schema$|^graphile_worker$'
      and c.relname !~ '^kysely_migration' and coalesce(obj_description(c.oid, 'pg_class'), '') = ''
    order by 1`.execute(db)
  return rows.map((row) => row.name)
}

/** The text as it would be after a change, which is then taken back. */
async function textAfter(change: string): Promise<string> {
  return database.db.transaction().execute(async (trx) => {
    await sql`savepoint before`.execute(trx)
    await sql.raw(change).execute(trx)
    const changed = await schemaText(trx)
    await sql`rollback to before`.execute(trx)
    return changed
  })
}
