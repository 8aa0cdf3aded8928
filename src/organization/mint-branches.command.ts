import { z } from 'zod'
import { type Change, command } from '#platform/command.ts'
import { DayText, Id } from '#platform/parse.ts'
import { newId } from '#platform/pure/id.ts'
import type { Effect } from './act.ts'
import { applyAct } from './apply-act.ts'

const Branch = z.object({ id: Id, name: z.string().min(1), parent: Id, since: DayText })
export type NewBranch = z.infer<typeof Branch>

const Input = z.object({ branches: z.array(Branch), title: z.string(), source: Id.optional() })

/**
 * Opens branches, which no official list names: Vun mints their identity. A branch stands as long as the unit it was
 * first named under, predecessors included, so that older posts find it whatever the order of the facts.
 */
export const mintBranches = command({
  name: 'organization.mint-branches',
  input: Input,
  async run(change: Change, { branches, title, source }) {
    if (branches.length === 0) return { act: null }
    const act = newId()
    const effects = branches.map(
      (branch): Effect => ({
        unit: branch.id,
        day: branch.since,
        standing: 'open',
        level: 'branch',
        type: 'Chi hội',
        name: branch.name,
        parent: branch.parent,
      }),
    )
    const units = branches.map(({ id }) => ({ id, kind: 'territorial' as const }))
    const day = branches.map((branch) => branch.since).sort()[0]!
    await applyAct(change, { id: act, kind: 'open', day, title, source }, { units, effects, successions: [] })
    return { act }
  },
})
