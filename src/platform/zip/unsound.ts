type UnsoundReason = 'damaged' | 'locked' | 'unsafe'

/** A zip or XML that is cut off or garbled, locked by a password, or made to do harm. Who opens files says it to people. */
export class Unsound extends Error {
  override readonly name = 'Unsound'
  readonly reason: UnsoundReason
  /** What is wrong or where, in Vietnamese; may be empty. */
  readonly detail: string

  constructor(reason: UnsoundReason, detail = '', options?: ErrorOptions) {
    super(`${reason} ${detail}`.trim(), options)
    this.reason = reason
    this.detail = detail
  }
}
