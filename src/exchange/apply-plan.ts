import { mintBranches } from '#organization/mint-branches.command.ts'
import { takeInPeople } from '#people/take-in-people.command.ts'
import type { Change } from '#platform/command.ts'
import { takeInTrainings } from '#records/take-in-trainings.command.ts'
import type { Plan } from './plan.ts'

/** Does what was planned, under the id of its source, in the change's transaction. */
export async function applyPlan(change: Change, plan: Plan, source: string, title: string): Promise<void> {
  await mintBranches.run(change, { branches: plan.branches, title, source })
  const { persons, details, identifiers, mergers, postings, voided } = plan
  const touched = [...plan.touched]
  await takeInPeople.run(change, {
    source,
    persons,
    details,
    identifiers,
    mergers,
    postings,
    voided,
    touched,
  })
  await takeInTrainings.run(change, { source, trainings: plan.trainings })
}
