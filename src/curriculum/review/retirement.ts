import type { EditionState } from './review.ts'

/** Whether an edition may take the place of another that goes out of use: any other one that is in use itself. */
export function maySucceed(retired: string, one: { id: string; state: EditionState }): boolean {
  return one.id !== retired && one.state === 'published'
}
