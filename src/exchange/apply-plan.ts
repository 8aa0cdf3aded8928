import { mintBranches } from '#organization/mint-branches.command.ts'
import { codeIdentifier, type Identifier, nationalIdentifier } from '#people/person-facts.ts'
import { takeInPeople } from '#people/take-in-people.command.ts'
import type { Change } from '#platform/command.ts'
import type { Secrets } from '#platform/secrets.ts'
import { takeInTrainings } from '#records/take-in-trainings.command.ts'
import type { NewIdentifier, Plan } from './plan.ts'

/** Does what was planned, under the id of its source, in the change's transaction. */
export async function applyPlan(change: Change, plan: Plan, source: string, title: string): Promise<void> {
  await mintBranches.run(change, { branches: plan.branches, title, source })
  const { persons, details, identifiers, mergers, postings, voided } = plan
  const touched = [...plan.touched]
  await takeInPeople.run(change, {
    source,
    persons,
    details,
    identifiers: identifiers.map((one) => identifierOf(change.secrets, one)),
    mergers,
    postings,
    voided,
    touched,
  })
  await takeInTrainings.run(change, { source, trainings: plan.trainings })
}

function identifierOf(secrets: Secrets, one: NewIdentifier): Identifier {
  if ('code' in one) return codeIdentifier(one.person, one.code)
  return nationalIdentifier(secrets, one.person, one.number)
}
