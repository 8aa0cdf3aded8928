import { sql } from 'kysely'
import { undoActWithin } from '#organization/undo-act.ts'
import { rereadPeople } from '#people/reread-people.command.ts'
import type { Change } from '#platform/command.ts'
import { markUndone } from '#platform/undone.store.ts'
import { rereadTrainings } from '#records/reread-trainings.command.ts'

/** Undoes all that came with a source: its facts first, then the branches it opened, unless something stands on them. */
export async function undoSource(change: Change, source: string): Promise<void> {
  await markUndone(change.trx, source, change.id)
  await rereadTrainings.run(change, { source })
  await rereadPeople.run(change, { source })
  const { rows } = await sql<{ id: string }>`
    select id from organization.act a where a.source = ${source}
      and not exists (select from platform.undone u where u.source = a.id)
    order by seq desc`.execute(change.trx)
  for (const { id } of rows) await undoActWithin(change, id)
}
