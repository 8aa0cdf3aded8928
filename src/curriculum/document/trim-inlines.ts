import type { Inline } from './inline.ts'

/** Without spaces and line ends at both ends; empty if nothing else is there. */
export function trimInlines(row: readonly Inline[]): Inline[] {
  const content = [...row]
  while (trimEnd(content, 0, /^[ \u00A0]+/) || trimEnd(content, content.length - 1, /[ \u00A0]+$/));
  return content
}

/** Takes something away at one place; whether another look is needed. */
function trimEnd(content: Inline[], at: number, space: RegExp): boolean {
  const one = content[at]
  if (one?.type === 'hard_break') return content.splice(at, 1).length > 0
  if (one?.type !== 'text') return false
  const text = one.text.replace(space, '')
  if (text === one.text) return false
  content.splice(at, 1, ...(text === '' ? [] : [{ ...one, text }]))
  return text === ''
}
