import type { Mark } from '../inline.ts'
import type { RunStyle } from './styles.ts'

/** A link is underlined by everybody who shows it. */
export function marksOf({ strong, em, underline, raised }: RunStyle, link: string | undefined): Mark[] {
  const marks: Mark[] = []
  if (link) marks.push({ type: 'link', attrs: { href: link } })
  if (strong) marks.push({ type: 'strong' })
  if (em) marks.push({ type: 'em' })
  if (underline && !link) marks.push({ type: 'underline' })
  if (raised === 'superscript' || raised === 'subscript') marks.push({ type: raised })
  return marks
}
