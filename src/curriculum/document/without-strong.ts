import type { Inline } from './inline.ts'

/** For headings, which are bold by themselves. */
export function withoutStrong(one: Inline): Inline {
  if (one.type !== 'text' || !one.marks) return one
  const marks = one.marks.filter(({ type }) => type !== 'strong')
  return { type: 'text', text: one.text, ...(marks.length > 0 && { marks }) }
}
