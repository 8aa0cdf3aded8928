import { z } from 'zod'
import { requireEverywhere } from '#platform/actor.ts'
import { type Change, command } from '#platform/command.ts'
import { DayText } from '#platform/parse.ts'
import { addDays } from '#platform/pure/day.ts'
import { Refusal } from '#platform/refusal.ts'
import { applyAct } from './apply-act.ts'
import { SuccessionRow, UnitRow } from './official-list.ts'
import { officialUnits } from './official-units.query.ts'
import { planReform } from './reform.ts'

const Input = z.object({
  on: DayText,
  basis: z.string().min(1),
  units: z.array(UnitRow).min(1),
  successions: z.array(SuccessionRow),
})

/** A whole reform of the official units as one act: the list that stands from a day on, and who succeeds whom. */
export const reformUnits = command({
  name: 'organization.reform-units',
  input: Input,
  journal: ({ on, basis, units, successions }) => ({
    on,
    basis,
    units: units.length,
    successions: successions.length,
  }),
  async run(change: Change, { on, basis, units, successions }) {
    requireEverywhere(change.actor, 'administer')
    const before = await officialUnits(change.trx, addDays(on, -1))
    if (before.length === 0)
      throw new Refusal(
        'conflict',
        `Chưa có đơn vị nào ngay trước ngày ${on}; hãy nhập danh sách đơn vị trước.`,
      )
    const plan = planReform(change.id, on, before, units, successions)
    if (plan.problems.length > 0)
      throw new Refusal(
        'invalid',
        `Danh sách sắp xếp có ${plan.problems.length} dòng chưa đúng.`,
        plan.problems,
      )
    const act = { id: change.id, kind: 'reform' as const, day: on, title: 'Sắp xếp đơn vị hành chính', basis }
    await applyAct(change, act, plan)
    return { act: change.id, ...plan.counts }
  },
})
