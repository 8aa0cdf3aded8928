import { safeLink } from '../inline.ts'
import { attributeOf, type Element, textOf } from './xml-tree.ts'

/** Fields have an instruction, which is not shown, and a result, which is. One kind is an old way to write links. */
export function fieldReader(): { read(element: Element): boolean; link(): string | undefined } {
  const open: { instruction: string; shown: boolean }[] = []
  return {
    read(element) {
      if (element.name === 'fldChar') {
        const type = attributeOf(element, 'fldCharType')
        const field = open.at(-1)
        if (type === 'begin') open.push({ instruction: '', shown: false })
        else if (type === 'separate' && field) field.shown = true
        else if (type === 'end') open.pop()
        return true
      }
      const field = open.at(-1)
      if (element.name === 'instrText' && field) field.instruction += textOf(element)
      return element.name === 'instrText' || (field !== undefined && !field.shown)
    },
    link: () => {
      const field = open.findLast(({ instruction, shown }) => shown && /^\s*HYPERLINK/i.test(instruction))
      return field && safeLink(/HYPERLINK\s+"([^"]*)"/i.exec(field.instruction)?.[1] ?? '')
    },
  }
}
