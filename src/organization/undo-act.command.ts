import { sql } from 'kysely'
import { z } from 'zod'
import { requireEverywhere } from '#platform/actor.ts'
import { type Change, command } from '#platform/command.ts'
import type { Writer } from '#platform/database.ts'
import { Id } from '#platform/parse.ts'
import { Refusal } from '#platform/refusal.ts'
import { undoActWithin } from './undo-act.ts'

/** Undoes an act: every reading is again what it would be had the act not been. */
export const undoAct = command({
  name: 'organization.undo-act',
  input: z.object({ act: Id }),
  async run(change: Change, { act }) {
    requireEverywhere(change.actor, 'administer')
    await refuseUnlessStanding(change.trx, act)
    await undoActWithin(change, act)
    return { act }
  },
})

async function refuseUnlessStanding(trx: Writer, act: string): Promise<void> {
  const { rows } = await sql<{ source: string | null; undone: boolean }>`
    select a.source, u.source is not null as undone
    from organization.act a left join platform.undone u on u.source = a.id
    where a.id = ${act} and a.kind <> 'declare' or a.id = ${act} and a.day > '1900-01-01'`.execute(trx)
  const found = rows[0]
  if (!found) throw new Refusal('missing', 'Không có việc sắp xếp nào mang mã này.')
  if (found.undone) throw new Refusal('conflict', 'Việc này đã được hoàn tác trước đó.')
  if (found.source)
    throw new Refusal(
      'conflict',
      `Việc này đến cùng một lần nhập dữ liệu; hãy hoàn tác lần nhập ${found.source}.`,
    )
}
