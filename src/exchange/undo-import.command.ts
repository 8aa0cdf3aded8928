import { sql } from 'kysely'
import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { takeTree } from '#platform/lock.ts'
import { Id } from '#platform/parse.ts'
import { Refusal } from '#platform/refusal.ts'
import { getImport } from './imports.query.ts'
import { undoSource } from './undo-source.ts'

/** Undoes a whole import, one's own or, by whoever edits everywhere, any, with what entered late from its waiting rows: no reading shows it any more. */
export const undoImport = command({
  name: 'exchange.undo-import',
  input: z.object({ import: Id }),
  async run(change: Change, { import: id }) {
    await takeTree(change.trx)
    const { undone } = await getImport({ db: change.trx, actor: change.actor }, id)
    if (undone) throw new Refusal('conflict', 'Lần nhập này đã được hoàn tác trước đó.')
    const late = await sql<{ source: string }>`
      select distinct source from exchange.late_row l where import = ${id}
        and not exists (select from platform.undone u where u.source = l.source)`.execute(change.trx)
    for (const { source } of late.rows) await undoSource(change, source)
    await undoSource(change, id)
    return { import: id }
  },
})
