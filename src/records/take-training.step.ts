import { takePerson } from '#people/take-persons.step.ts'
import type { Change } from '#platform/command.ts'
import { Refusal } from '#platform/refusal.ts'
import { findTraining, personOfTraining, type TrainingGround } from './training-ground.query.ts'

/** Takes a training that counts to change it, and with it its person; refused to whoever may not edit her. */
export async function takeTraining(
  change: Change,
  id: string,
): Promise<TrainingGround & { identities: string[] }> {
  const { trx } = change
  const person = (await personOfTraining(trx, id)) ?? refuseUnknown()
  const { identities } = await takePerson(change, person, refuseUnknown)
  const training = (await findTraining(trx, id)) ?? refuseUnknown()
  return { ...training, identities }
}

function refuseUnknown(): never {
  throw new Refusal('missing', 'Không có lượt bồi dưỡng này trong phạm vi của bạn, hoặc đã bị hủy.')
}
