import { Unsound } from '#platform/zip/unsound.ts'
import { attribute, scanXml } from '#platform/zip/xml-scan.ts'

/** One element of XML; names come without prefix. Text of an element lies in order between its elements. */
export type Element = { name: string; attributes: string; children: (Element | string)[] }

/** A document of 1,000 pages has some 500,000 elements, nested 30 deep. */
const most = { elements: 2_000_000, depth: 400 } as const

/** Reads a whole XML part as a tree, from pieces of its text. Throws Unsound where it is no sound XML. */
export function xmlTree(): { write(text: string): void; end(): Element } {
  const root: Element = { name: '', attributes: '', children: [] }
  const open: Element[] = [root]
  let elements = 0
  const scanner = scanXml({
    open(name, attributes) {
      if (++elements > most.elements || open.length > most.depth) throw new Unsound('unsafe', 'XML quá lớn')
      const element: Element = { name, attributes, children: [] }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    close(name) {
      if (open.length < 2 || open.pop()?.name !== name) throw new Unsound('damaged', 'XML sai thẻ')
    },
    text(text) {
      if (open.length > 1) open.at(-1)?.children.push(text)
    },
  })
  return {
    write: (text) => scanner.write(text),
    end() {
      scanner.end()
      const [top] = elementsOf(root)
      if (!top) throw new Unsound('damaged', 'XML trống')
      return top
    },
  }
}

export function elementsOf(element: Element | undefined): Element[] {
  return element?.children.filter((child) => typeof child !== 'string') ?? []
}

export function child(element: Element | undefined, name: string): Element | undefined {
  return elementsOf(element).find((one) => one.name === name)
}

/** The text that stands in an element itself. */
export function textOf(element: Element): string {
  return element.children.filter((one) => typeof one === 'string').join('')
}

/** All elements of this name inside, however deep, in order. */
export function within(element: Element, name: string): Element[] {
  return elementsOf(element).flatMap((one) => [...(one.name === name ? [one] : []), ...within(one, name)])
}

/** An attribute by its name without prefix: `val` finds `w:val`, `embed` finds `r:embed`. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  if (!element?.attributes.includes(name)) return undefined
  for (const prefix of ['w:', '', 'r:', 'w14:'])
    if (element.attributes.includes(`${prefix}${name}`)) {
      const value = attribute(element.attributes, `${prefix}${name}`)
      if (value !== undefined) return value
    }
  return undefined
}

/** The `val` of a child, as most properties of Word are written. */
export function valOf(element: Element | undefined, name: string): string | undefined {
  return attributeOf(child(element, name), 'val')
}

/** A property that is there is on, unless it says otherwise. */
export function isOn(element: Element | undefined, name: string): boolean | undefined {
  const property = child(element, name)
  if (!property) return undefined
  return !/^(0|false|off|none)$/.test(attributeOf(property, 'val') ?? '1')
}
