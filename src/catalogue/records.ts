import { hadOfProgramme } from '#records/had.query.ts'
import { recordTraining } from '#records/record-training.command.ts'
import { revokeTraining } from '#records/revoke-training.command.ts'
import { trainings } from '#records/trainings.query.ts'
import { voidTraining } from '#records/void-training.command.ts'

export const commands = [recordTraining, revokeTraining, voidTraining]

export const queries = [trainings, hadOfProgramme]
