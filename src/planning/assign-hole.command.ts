import { z } from 'zod'
import { listAccounts } from '#access/accounts.query.ts'
import { measureAt } from '#coverage/scheme-at.query.ts'
import { levels } from '#organization/unit.ts'
import { holds } from '#platform/actor.ts'
import { type Change, command } from '#platform/command.ts'
import { DayText, Id } from '#platform/parse.ts'
import { nfc } from '#platform/pure/text.ts'
import type { Asking } from '#platform/query.ts'
import { Refusal } from '#platform/refusal.ts'
import { fit } from './fit.query.ts'
import { areasOrNone, isSame } from './fit.ts'
import { requirePlanning } from './require-planning.query.ts'
import { addTask } from './task.store.ts'

const Input = z
  .object({
    scheme: z.string(),
    measure: z.string(),
    level: z.enum(levels),
    area: z.enum(areasOrNone),
    /** Left out: the asker's topmost unit. */
    unit: z.string().optional(),
    /** Who shall do it, by name; or her account, where she has one. */
    owner: z.string().max(300).transform(nfc).default(''),
    account: Id.optional(),
    due: DayText,
    note: z.string().max(2000).transform(nfc).default(''),
  })
  .refine(({ owner, account }) => owner !== '' || account !== undefined, 'Chưa ghi người nhận việc.')

/** Gives a hole of the fit matrix to somebody, to be filled by a day. The task's id is the command's. */
export const assignHole = command({
  name: 'planning.assign-hole',
  input: Input,
  async run(change: Change, { scheme, measure: key, level, area, unit: codeOrId, account, due, ...said }) {
    const { trx, id, actor, today } = change
    const asking = { ...change, db: trx }
    const { unit, cells } = await fit.run(asking, { scheme, measure: key, unit: codeOrId, on: today })
    await requirePlanning(asking, unit.id, today)
    if (due < today) throw new Refusal('invalid', 'Hạn phải từ hôm nay trở đi.')
    const cell = cells.find((one) => isSame(one, { measure: key, level, area }))
    if (!cell?.hole)
      throw new Refusal('conflict', 'Ô này không trống: không có ai, hoặc đã có chương trình phù hợp.')
    const { no: measure } = await measureAt(asking, scheme, key, unit.id, today)
    const owner =
      account === undefined ? await ownerNamed(asking, said.owner) : await getOwner(asking, account)
    const where = { measure, level, area, unit: unit.id }
    await addTask(trx, actor.name, { id, ...where, ...owner, due, note: said.note })
    return { task: id, people: cell.people }
  },
})

type Owner = { owner: string | null; ownerName: string }

async function getOwner(asking: Asking, account: string): Promise<Owner> {
  const [found] = await listAccounts.run(asking, { account })
  if (found && !found.closed) return { owner: found.id, ownerName: found.name }
  throw new Refusal('missing', 'Không có tài khoản này trong phạm vi quản trị của bạn.')
}

/** Who administers accounts may name one by how it signs in: then its holder finds the task among her own. */
async function ownerNamed(asking: Asking, named: string): Promise<Owner> {
  const known = holds(asking.actor, 'administer') ? await listAccounts.run(asking, { search: named }) : []
  const found = known.find(({ login, closed }) => login === named && !closed)
  return found ? { owner: found.id, ownerName: found.name } : { owner: null, ownerName: named }
}
