import { attributeOf, child, type Element, elementsOf, valOf } from './xml-tree.ts'

/** How a level of a list is marked, and where its numbers start. */
export type Marking = { kind: 'bullet_list' | 'ordered_list'; start: number }
export type NumberedLists = (list: string, level: number) => Marking | undefined

/** word/numbering.xml: what a paragraph's list is. No answer for list 0 ("none") and for levels that show no mark. */
export function readNumbering(tree: Element | undefined): NumberedLists {
  const all = elementsOf(tree)
  const named = (name: string, key: string) =>
    new Map(all.filter((one) => one.name === name).map((one) => [attributeOf(one, key) ?? '', one]))
  const [abstracts, lists] = [named('abstractNum', 'abstractNumId'), named('num', 'numId')]
  return (list, level) => {
    const number = lists.get(list)
    const own = levelOf(number, 'lvlOverride', level)
    const shape =
      child(own, 'lvl') ?? levelOf(abstracts.get(valOf(number, 'abstractNumId') ?? ''), 'lvl', level)
    if (!shape) return undefined
    const format = valOf(shape, 'numFmt') ?? 'decimal'
    if (format === 'none') return undefined
    const start = Number(valOf(own, 'startOverride') ?? valOf(shape, 'start') ?? 1)
    return {
      kind: format === 'bullet' ? 'bullet_list' : 'ordered_list',
      start: Number.isInteger(start) && start >= 0 && start <= 1_000_000 ? start : 1,
    }
  }
}

function levelOf(element: Element | undefined, name: string, level: number): Element | undefined {
  return elementsOf(element).find((one) => one.name === name && Number(attributeOf(one, 'ilvl')) === level)
}
