import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect, type RawBuilder, sql, type Transaction } from 'kysely'
import pg from 'pg'

/** Questions read. The tables are named in the SQL itself, so no table types are kept beside it. */
export type Reader = Kysely<unknown>
/** Changes write, always inside a transaction. */
export type Writer = Transaction<unknown>

export type Connection = pg.PoolConfig

const DATE = 1082
const INT8 = 20
const NUMERIC = 1700
// A day is text and a count is a number, whatever the machine's time zone.
pg.types.setTypeParser(DATE, (text) => text)
pg.types.setTypeParser(INT8, Number)
pg.types.setTypeParser(NUMERIC, Number)

export type Database = { db: Reader; pool: pg.Pool; close(): Promise<void> }

/** Opens a pool on a running PostgreSQL. */
export function openDatabase(
  connection: Connection,
  options: { max?: number; name?: string } = {},
): Database {
  const pool = new pg.Pool({
    ...connection,
    max: options.max ?? 18,
    application_name: options.name ?? 'vun',
    idleTimeoutMillis: 30_000,
  })
  // An idle connection that the server closed is not our failure; the next query opens another.
  pool.on('error', () => undefined)
  // Nor is one in use that is cut: its question fails, and that is told.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: preparing(pool) }) })
  return { db, pool, close: () => db.destroy() }
}

/**
 * Where a column is one of these ids. Of a list PostgreSQL expects ten, and so plans each question about one person or
 * one scope anew, which costs more than its answer; one id is therefore said as one, and none as never.
 */
export function isOneOf(column: RawBuilder<unknown>, ids: readonly string[]): RawBuilder<unknown> {
  const [sole] = ids
  if (ids.length === 0) return sql`false`
  return ids.length === 1 ? sql`${column} = ${sole}::uuid` : sql`${column} = any(${ids}::uuid[])`
}

type Asking = (text: unknown, values?: unknown, callback?: unknown) => unknown

/**
 * Every parametrised statement is prepared once per connection: planning the coverage statements costs more than
 * running them. Statements therefore pass lists as arrays, so that their texts stay few.
 */
function preparing(pool: pg.Pool): pg.Pool {
  const names = new Map<string, string>()
  const seen = new WeakSet<object>()
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>
  const wrapped = Object.create(pool) as pg.Pool
  wrapped.connect = (async () => {
    const client = await connect()
    if (seen.has(client)) return client
    seen.add(client)
    const query = client.query.bind(client) as Asking
    // The job queue uses the same clients, in the older manner with a callback.
    const named: Asking = (text, values, callback) => {
      if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0)
        return query(text, values, callback)
      const name = names.get(text) ?? remember(names, text)
      return query({ name, text, values }, callback)
    }
    client.query = named as typeof client.query
    return client
  }) as typeof pool.connect
  wrapped.end = (() => pool.end()) as typeof pool.end
  return wrapped
}

function remember(names: Map<string, string>, text: string): string {
  const name = `s${createHash('sha1').update(text).digest('hex').slice(0, 20)}`
  names.set(text, name)
  return name
}
