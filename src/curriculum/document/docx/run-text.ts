import { attributeOf, type Element, elementsOf, textOf } from './xml-tree.ts'

/** Signs from picture typefaces that have a letter of their own; others cannot be known and are left out. */
const signs: Record<string, string> = {
  A3: '☐',
  A8: '☐',
  '6F': '☐',
  '71': '☐',
  FE: '☒',
  '53': '☒',
  '52': '☑',
  FC: '✓',
  D8: '➢',
  E0: '→',
  B7: '•',
  A7: '▪',
}

/** The text of one element of a run. */
export function runText(element: Element): string {
  if (element.name === 't') return textOf(element)
  if (element.name === 'tab' || element.name === 'ptab') return ' '
  if (element.name === 'noBreakHyphen') return '\u2011'
  if (element.name !== 'sym') return ''
  return signs[(attributeOf(element, 'char') ?? '').toUpperCase().replace(/^F0/, '')] ?? ''
}

/** A formula as the letters in it, in their order. */
export function formulaText(formula: Element): string {
  return elementsOf(formula)
    .map((one) => (one.name === 't' ? textOf(one) : formulaText(one)))
    .join('')
}
