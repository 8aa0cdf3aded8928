import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'
import type { Day } from '#platform/pure/day.ts'
import type { Phase, UploadState } from './upload.ts'

export async function addUpload(
  trx: Writer,
  upload: { id: string; account: string | null; fileName: string; bytes: number; asOf: Day },
): Promise<void> {
  const { id, account, fileName, bytes, asOf } = upload
  await sql`
    insert into exchange.upload (id, account, file_name, bytes, as_of, state, phase)
    values (${id}, ${account}, ${fileName}, ${bytes}, ${asOf}, 'looking', 'waiting')`.execute(trx)
}

/** Work on it begins again from the start. */
export async function beginWork(
  trx: Writer,
  id: string,
  state: Extract<UploadState, 'looking' | 'importing'>,
): Promise<void> {
  await sql`
    update exchange.upload set state = ${state}, phase = 'waiting', done = 0, stopping = false, problem = null,
      tries = 0, began = now(), beat = now()
    where id = ${id}`.execute(trx)
}

/** Says how far the work is, and that somebody is at it; answers whether it shall stop. Nothing else hangs on it, so no journal. */
export async function tellProgress(
  db: Reader,
  id: string,
  { phase, done }: { phase: Phase; done: number },
): Promise<boolean> {
  const { rows } = await sql<{ stopping: boolean }>`
    update exchange.upload set beat = now(), phase = ${phase}, done = ${done},
      began = case when phase = 'waiting' then now() else began end
    where id = ${id} and state in ('looking', 'importing') returning stopping`.execute(db)
  return rows[0]?.stopping ?? true
}

/** How the work ended. A look that ended well knows how many rows there are. */
export async function endWork(
  db: Reader,
  id: string,
  end: {
    state: Exclude<UploadState, 'looking' | 'importing'>
    problem?: string | undefined
    total?: number | undefined
  },
): Promise<void> {
  await sql`
    update exchange.upload set state = ${end.state}, problem = ${end.problem ?? null},
      total = coalesce(${end.total ?? null}::integer, total)
    where id = ${id}`.execute(db)
}

export async function askToStop(trx: Writer, id: string): Promise<void> {
  await sql`update exchange.upload set stopping = true where id = ${id}`.execute(trx)
}

export async function countTry(trx: Writer, id: string): Promise<void> {
  await sql`update exchange.upload set tries = tries + 1, beat = now() where id = ${id}`.execute(trx)
}

export async function removeUpload(db: Reader, id: string): Promise<void> {
  await sql`delete from exchange.upload where id = ${id}`.execute(db)
}
