/** Why something was not done: the asker's mistake or lack of right, never a bug. */
export type RefusalKind = 'invalid' | 'forbidden' | 'missing' | 'conflict'

/** A clear refusal in the user's words. Nothing was changed. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly kind: RefusalKind
  readonly details: string[]

  constructor(kind: RefusalKind, message: string, details: string[] = []) {
    super(message)
    this.kind = kind
    this.details = details
  }
}
