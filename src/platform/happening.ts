import type { Change } from './command.ts'

/**
 * Something a command did that later folders must take up in the same transaction (design §4: what must be true at
 * once). Each folder exports the names and shapes of what it tells.
 */
export type Happening<Name extends string = string, About = unknown> = { name: Name; about: About }

export type Listener = { to: string; run(change: Change, about: never): Promise<void> }

/** A part of a later folder that answers to what an earlier one told. */
export function listener<H extends Happening>(
  to: H['name'],
  run: (change: Change, about: H['about']) => Promise<void>,
): Listener {
  return { to, run: run as Listener['run'] }
}
