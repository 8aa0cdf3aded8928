import type { Change } from '#platform/command.ts'
import { Refusal } from '#platform/refusal.ts'
import { editionGround } from '../edition-ground.query.ts'
import type { Piece } from '../pieces.query.ts'
import { wrongWithRemarks } from './remarks.ts'
import type { Remark } from './review.ts'

/** Refuses remarks whose author could not find the place that they are about. */
export async function requireRemarks(
  { trx }: Change,
  piece: Piece,
  remarks: readonly Remark[],
): Promise<void> {
  if (remarks.length === 0) return
  const wrong = wrongWithRemarks(await editionGround(trx, piece), remarks)
  if (wrong.length > 0) throw new Refusal('invalid', wrong[0]!, wrong)
}
