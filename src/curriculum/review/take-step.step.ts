import type { Change } from '#platform/command.ts'
import { Refusal } from '#platform/refusal.ts'
import { lockPiece } from '../lock-piece.step.ts'
import { addStep } from '../piece.store.ts'
import { getPiece, type Piece, requireOver } from '../pieces.query.ts'
import { type EditionState, mayFollow, type StepKind, stateAfter } from './review.ts'
import { type Step, stepsOf } from './steps.query.ts'

export type Ground = { piece: Piece; steps: Step[] }

const rightFor = {
  submit: 'write',
  appraise: 'appraise',
  return: 'appraise',
  approve: 'approve',
  publish: 'approve',
  retire: 'approve',
} as const

const states: Record<EditionState, string> = {
  draft: 'đang soạn',
  submitted: 'đã gửi, chờ thẩm định',
  appraised: 'đã thẩm định, chờ phê duyệt',
  returned: 'đã trả lại để sửa',
  approved: 'đã phê duyệt, chờ ban hành',
  published: 'đã ban hành',
  retired: 'đã thôi áp dụng',
}

/** Takes an edition for a step by whoever may, if the step may follow where it stands; nobody judges her own work. */
export async function takeEdition(change: Change, edition: string, kind: StepKind): Promise<Ground> {
  const { trx, actor } = change
  await lockPiece(trx, edition)
  const piece = await getPiece({ db: trx, actor }, edition, 'edition')
  await requireOver({ db: trx, actor }, rightFor[kind], piece.owner)
  const steps = await stepsOf(trx, edition)
  const state = stateAfter(steps)
  if (!mayFollow(state, kind)) throw new Refusal('conflict', `Chưa làm được: ấn bản này ${states[state]}.`)
  const submitter = steps.findLast((step) => step.kind === 'submit')
  const judges = kind === 'appraise' || kind === 'approve'
  if (judges && actor.account !== null && submitter?.by === actor.account)
    throw new Refusal('forbidden', 'Người gửi thẩm định không tự thẩm định hay phê duyệt ấn bản của mình.')
  return { piece, steps }
}

export async function recordStep(
  change: Change,
  edition: string,
  kind: StepKind,
  details: unknown,
): Promise<void> {
  const { trx, actor, id, today } = change
  await addStep(trx, actor, { id, edition, kind, day: today, details })
}
