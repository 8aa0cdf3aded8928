import type { Writer } from '#platform/database.ts'
import { compareText } from './compare-text.query.ts'
import { comparedTexts } from './compared-text.query.ts'
import { countTerms, joinFamilies, keepLikenesses, lockLikenesses } from './likeness.store.ts'

/** Compares the newest text of a piece with all others and keeps what it is like. Doing it twice is harmless. */
export async function compareAndKeep(trx: Writer, piece: string): Promise<void> {
  await lockLikenesses(trx)
  const [text] = await comparedTexts(trx, [piece])
  if (!text) return
  const { about, likenesses } = await compareText(trx, text)
  await countTerms(trx, piece, about.terms)
  await keepLikenesses(trx, { piece, leading: about.leading }, likenesses)
  const copies = likenesses.filter(({ kind }) => kind === 'verbatim' || kind === 'edited')
  if (copies.length > 0) await joinFamilies(trx, [piece, ...copies.map(({ other }) => other.piece)])
}
