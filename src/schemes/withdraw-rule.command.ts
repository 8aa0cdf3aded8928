import { sql } from 'kysely'
import { z } from 'zod'
import { requireEverywhere } from '#platform/actor.ts'
import { type Change, command } from '#platform/command.ts'
import { takeTree } from '#platform/lock.ts'
import { Id } from '#platform/parse.ts'
import { Refusal } from '#platform/refusal.ts'
import { isUndone, markUndone } from '#platform/undone.store.ts'
import type { RulesChanged } from './scheme.ts'

/** Withdraws a published version: every day is judged as if it had never been. The first version of a measure stays. */
export const withdrawRule = command({
  name: 'schemes.withdraw-rule',
  input: z.object({ rule: Id }),
  async run(change: Change, { rule }) {
    requireEverywhere(change.actor, 'rules')
    await takeTree(change.trx)
    const { rows } = await sql<{ measure: number; source: string }>`
      select measure, source from schemes.rule where id = ${rule} and id = source`.execute(change.trx)
    const found = rows[0]
    if (!found) throw new Refusal('missing', 'Không có phiên bản quy tắc nào mang mã này.')
    if (await isUndone(change.trx, found.source))
      throw new Refusal('conflict', 'Phiên bản này đã được rút trước đó.')
    await markUndone(change.trx, found.source, change.id)
    const happening: RulesChanged = { name: 'schemes.rules-changed', about: { measures: [found.measure] } }
    await change.tell(happening)
    return { rule }
  },
})
