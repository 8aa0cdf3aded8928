/** The structure of a page as its tags tell it (PDF 32000, 14.8): parts in parts, and places of drawn content. */
export type Part = {
  role: string
  children: (Part | Leaf)[]
  alt?: string
  rowSpan?: number
  colSpan?: number
}
export type Leaf = { type: string; id: string }

const blocks =
  /^(Document|DocumentFragment|Part|Art|Article|Sect|Div|Aside|BlockQuote|TOC|TOCI|Index|P|H|H\d|Title|Sub|L|LI|LBody|Table|TR|TH|TD|THead|TBody|TFoot|Figure|Formula|Form|Caption)$/

export function isPart(node: Part | Leaf): node is Part {
  return 'role' in node
}

export function isNote({ role }: Part): boolean {
  return role === 'Note' || role === 'FENote'
}

/** A part that stands for itself; all others (Span, Link, Lbl …) are text in a row. */
export function isBlockPart(node: Part | Leaf): node is Part {
  return isPart(node) && blocks.test(node.role)
}

/** The numbers of the content in these parts, in order; footnotes are elsewhere, wherever they hang, unless asked for. */
export function tagsIn(nodes: readonly (Part | Leaf)[], footnotes = false): number[] {
  return nodes.flatMap((node) => {
    if (isPart(node)) return isNote(node) && !footnotes ? [] : tagsIn(node.children, footnotes)
    const number = node.type === 'content' ? /_mc(\d+)$/.exec(node.id)?.[1] : undefined
    return number === undefined ? [] : [Number(number)]
  })
}

/** Parts of one role, however deep, but not inside each other. */
export function partsOf(nodes: readonly (Part | Leaf)[], role: RegExp): Part[] {
  return nodes
    .filter(isPart)
    .flatMap((part) => (role.test(part.role) ? [part] : partsOf(part.children, role)))
}
