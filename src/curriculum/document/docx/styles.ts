import { attributeOf, child, type Element, elementsOf, isOn, valOf } from './xml-tree.ts'

/** What the style of a paragraph says of it. */
export type ParagraphStyle = {
  heading?: number
  quote?: boolean
  title?: boolean
  caption?: boolean
  /** A line of a table of contents. */
  contents?: boolean
  numbering?: Numbering
}
/** `shift` is how much deeper its style sets it than the list itself says. */
export type Numbering = { list: string; level: number; shift?: number }
/** The kinds of text that Word turns on and off one by one. */
export type RunStyle = { strong?: boolean; em?: boolean; underline?: boolean; raised?: Raised }
export type Raised = 'superscript' | 'subscript' | 'no'
export type Styles = {
  paragraph(id: string | undefined): ParagraphStyle
  run(id: string | undefined): RunStyle
}

const longestChain = 20

/** word/styles.xml. A style has what the one it is based on has, unless it says otherwise. */
export function readStyles(tree: Element | undefined): Styles {
  const styles = new Map(
    elementsOf(tree)
      .filter(({ name }) => name === 'style')
      .map((style) => [attributeOf(style, 'styleId') ?? '', style]),
  )
  const chain = (id: string | undefined): Element[] => {
    const found: Element[] = []
    for (let style = styles.get(id ?? ''); style && found.length < longestChain; ) {
      found.unshift(style)
      style = styles.get(valOf(style, 'basedOn') ?? '')
    }
    return found
  }
  return {
    paragraph: (id) => Object.assign({}, ...chain(id).map(paragraphStyle)),
    run: (id) => Object.assign({}, ...chain(id).map((style) => runStyle(child(style, 'rPr')))),
  }
}

/** `numPr` and `outlineLvl` as a paragraph or its style writes them. Level 9 is body text. */
export function paragraphProperties(properties: Element | undefined): ParagraphStyle {
  const said: ParagraphStyle = {}
  const outline = Number(valOf(properties, 'outlineLvl') ?? Number.NaN)
  if (outline >= 0) said.heading = outline < 9 ? outline + 1 : 0
  const numPr = child(properties, 'numPr')
  const list = valOf(numPr, 'numId')
  const level = Number(valOf(numPr, 'ilvl') ?? 0)
  if (list !== undefined) said.numbering = { list, level: level >= 0 && level < 9 ? level : 0 }
  return said
}

export function runStyle(properties: Element | undefined): RunStyle {
  const said: RunStyle = {}
  const [strong, em, underline] = ['b', 'i', 'u'].map((name) => isOn(properties, name))
  if (strong !== undefined) said.strong = strong
  if (em !== undefined) said.em = em
  if (underline !== undefined) said.underline = underline
  const raised = valOf(properties, 'vertAlign') ?? shifted(properties)
  if (raised) said.raised = raised === 'superscript' || raised === 'subscript' ? raised : 'no'
  return said
}

/** LibreOffice writes raised text of its own sizes as a shift, in half points. */
function shifted(properties: Element | undefined): Raised | undefined {
  const shift = Number(valOf(properties, 'position') ?? 0)
  if (!shift || !child(properties, 'sz')) return undefined
  return shift > 0 ? 'superscript' : 'subscript'
}

/** The names of Word's own styles are English inside whatever the language; names people gave may be Vietnamese. */
function paragraphStyle(style: Element): ParagraphStyle {
  const name = (valOf(style, 'name') ?? '').normalize('NFC').toLowerCase()
  const said = paragraphProperties(child(style, 'pPr'))
  // Word's own deeper lists (List Bullet 2) are lists of one level that stand further right.
  const deeper = Number(/^list (?:bullet|number) ([2-5])$/.exec(name)?.[1] ?? 1) - 1
  if (said.numbering && said.numbering.level === 0) said.numbering.shift = deeper
  const heading = /^(?:heading|đầu đề|đề mục|tiêu đề) ?([1-9])$/.exec(name)?.[1]
  if (heading) said.heading = Number(heading)
  if (/^(title|tiêu đề|tên)$/.test(name)) said.title = true
  if (/^((intense )?quote|quotations|block text|trích dẫn|trích)$/.test(name)) said.quote = true
  if (/^toc [1-9]$|^mục lục [1-9]$/.test(name)) said.contents = true
  if (/^(caption|chú thích|illustration|figure|hình)$/.test(name)) said.caption = true
  return said
}
