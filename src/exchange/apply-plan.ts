import { mintBranches } from '#organization/mint-branches.command.ts'
import { codeIdentifier, type Identifier, nationalIdentifier } from '#people/person-facts.ts'
import type { PersonsMoved } from '#people/posting.ts'
import { takeInPeople } from '#people/take-in-people.command.ts'
import type { Change } from '#platform/command.ts'
import type { Happening } from '#platform/happening.ts'
import type { Secrets } from '#platform/secrets.ts'
import { takeInTrainings } from '#records/take-in-trainings.command.ts'
import type { TrainingsChanged } from '#records/training.ts'
import type { NewIdentifier, Plan } from './plan.ts'

/** Does what was planned, under the id of its source, in the change's transaction. */
export async function applyPlan(change: Change, plan: Plan, source: string, title: string): Promise<void> {
  await mintBranches.run(change, { branches: plan.branches, title, source })
  const { persons, details, identifiers, mergers, postings, voided } = plan
  const touched = [...plan.touched]
  const told: Happening[] = []
  const silent: Change = { ...change, tell: async (happening) => void told.push(happening) }
  await takeInPeople.run(silent, {
    source,
    persons,
    details,
    identifiers: identifiers.map((one) => identifierOf(change.secrets, one)),
    mergers,
    postings,
    voided,
    touched,
  })
  await takeInTrainings.run(silent, { source, trainings: plan.trainings })
  await tellOnce(change, told)
}

/**
 * Tells what came of posts and trainings when both are written, so that whoever stands in both is looked at once: who
 * hears that persons moved looks at their trainings too.
 */
async function tellOnce(change: Change, told: Happening[]): Promise<void> {
  const moved = new Set<string>()
  for (const happening of told) {
    if (isMove(happening) && happening.about.persons !== 'all')
      for (const person of happening.about.persons) moved.add(person)
    const rest = isTraining(happening) ? without(happening, moved) : happening
    if (!isTraining(rest) || rest.about.persons.length > 0) await change.tell(rest)
  }
}

function isMove(happening: Happening): happening is PersonsMoved {
  return happening.name === 'people.persons-moved'
}

function isTraining(happening: Happening): happening is TrainingsChanged {
  return happening.name === 'records.trainings-changed'
}

function without({ name, about }: TrainingsChanged, moved: Set<string>): TrainingsChanged {
  return { name, about: { persons: about.persons.filter((person) => !moved.has(person)) } }
}

function identifierOf(secrets: Secrets, one: NewIdentifier): Identifier {
  if ('code' in one) return codeIdentifier(one.person, one.code)
  return nationalIdentifier(secrets, one.person, one.number)
}
