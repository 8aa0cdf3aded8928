import type { List } from '../block.ts'
import type { Inline } from '../inline.ts'

/** What stands before an item of a list, and how many letters it takes with the space behind it. */
export type Label = { kind: List['type']; number: number; length: number }

const bullets = /^[•▪◦○●■□◆➢➤✓✔☐\-–—*+][ \u00A0]+/
const numbers = /^\(?(\d{1,3})[.)][ \u00A0]+/
const letters = /^\(?([a-zđ])[.)][ \u00A0]+/
const alphabet = 'abcdđefghijklmnopqrstuvwxyz'

/** The label that a text begins with. A letter counts as its place in the Vietnamese alphabet, without its accented letters. */
export function labelOf(text: string): Label | undefined {
  const bullet = bullets.exec(text)
  if (bullet) return { kind: 'bullet_list', number: 1, length: bullet[0].length }
  const number = numbers.exec(text)
  if (number) return { kind: 'ordered_list', number: Number(number[1]), length: number[0].length }
  const letter = letters.exec(text)
  if (!letter) return undefined
  return { kind: 'ordered_list', number: alphabet.indexOf(letter[1] ?? '') + 1, length: letter[0].length }
}

/** The same row without so many letters at its start. */
export function withoutStart(content: readonly Inline[], length: number): Inline[] {
  const [first, ...rest] = content
  if (first?.type !== 'text' || length <= 0) return [...content]
  if (first.text.length <= length) return withoutStart(rest, length - first.text.length)
  return [{ ...first, text: first.text.slice(length) }, ...rest]
}
