import { sql } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import type { Reader } from '#platform/database.ts'
import { Refusal } from '#platform/refusal.ts'
import { keptHours, type Upload } from './upload.ts'

const columns = sql`id, account, file_name as "fileName", bytes, as_of as "asOf", at::text, state, problem, stopping,
  phase, done, total, extract(epoch from now() - began)::float8 as since, extract(epoch from now() - beat)::float8 as silent`

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** An upload of one's own; for everybody else it is not there. */
export async function getUpload(db: Reader, actor: Actor, id: string): Promise<Upload> {
  const upload = uuid.test(id) ? await findUpload(db, id) : undefined
  if (upload && upload.account === actor.account) return upload
  throw new Refusal(
    'missing',
    'Tệp này không còn ở đây. Tệp gửi lên chỉ được giữ một ngày; hãy chọn lại tệp.',
  )
}

export async function findUpload(db: Reader, id: string): Promise<Upload | undefined> {
  const { rows } = await sql<Upload>`select ${columns} from exchange.upload where id = ${id}`.execute(db)
  return rows[0]
}

/** Work that nobody was heard of for so long that whoever did it must be gone, and how often it was begun. */
export async function silentUploads(db: Reader, seconds: number): Promise<(Upload & { tries: number })[]> {
  const { rows } = await sql<Upload & { tries: number }>`
    select ${columns}, tries from exchange.upload
    where state in ('looking', 'importing') and beat < now() - make_interval(secs => ${seconds})`.execute(db)
  return rows
}

/** Those that were kept long enough, and of which nobody is at work. */
export async function oldUploads(db: Reader): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from exchange.upload
    where at < now() - make_interval(hours => ${keptHours}) and state not in ('looking', 'importing')`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Stops whatever else this process asks the database at this moment. Only for a process that has one thing to do. */
export async function interruptOthers(db: Reader): Promise<void> {
  await sql`
    select pg_cancel_backend(pid) from pg_stat_activity
    where application_name = current_setting('application_name') and datname = current_database()
      and pid <> pg_backend_pid() and state = 'active'`.execute(db)
}
