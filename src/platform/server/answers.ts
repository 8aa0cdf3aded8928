import { realpathSync } from 'node:fs'
import pg from 'pg'
import { Refusal } from '../refusal.ts'

export type Connection = {
  connectionString?: string
  host?: string
  port?: number
  user?: string
  password?: string
  database?: string
}

const NO_SUCH_DATABASE = '3D000'
const WRONG_PASSWORD = '28P01'
// Nobody listens; nothing there; starting or stopping; cut off while it stops.
const SILENCE = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET', '57P03', '57P01'])
const PATIENCE_MS = 5_000

/** Whether a server on this cluster lets us in; its database is made if a crash came before that. */
export async function answers(connection: Connection, data: string): Promise<boolean> {
  try {
    return await asks(connection, async (client) => {
      const { rows } = await client.query<{ data: string }>(
        `select current_setting('data_directory') as data`,
      )
      return rows[0] !== undefined && samePath(rows[0].data, data)
    })
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === NO_SUCH_DATABASE) return createDatabase(connection, data)
    if (code === WRONG_PASSWORD) {
      throw new Refusal(
        'forbidden',
        `Mật khẩu trong tệp postgres.password không mở được cơ sở dữ liệu ở ${data}.`,
      )
    }
    if (code && SILENCE.has(code)) return false
    throw error
  }
}

async function createDatabase(connection: Connection, data: string): Promise<boolean> {
  await asks({ ...connection, database: 'postgres' }, (client) =>
    client.query(`create database ${connection.database}`),
  )
  return answers(connection, data)
}

async function asks<Answer>(
  connection: Connection,
  question: (client: pg.Client) => Promise<Answer>,
): Promise<Answer> {
  const client = new pg.Client({
    ...connection,
    connectionTimeoutMillis: PATIENCE_MS,
    application_name: 'vun',
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await question(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

function samePath(one: string, other: string): boolean {
  return one === other || realpathSync(one) === realpathSync(other)
}
