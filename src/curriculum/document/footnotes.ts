import type { Block } from './block.ts'
import type { Inline } from './inline.ts'

export type Footnote = Extract<Inline, { type: 'footnote' }>
type AnyNode = { type: string; content?: AnyNode[] }

/** The footnotes of these blocks, in the order of their numbers from 1. */
export function footnotesOf(blocks: readonly Block[]): Footnote[] {
  return (blocks as readonly AnyNode[]).flatMap((block) => inside(block, 'footnote')) as Footnote[]
}

/** The tables, in order; tables in tables count. */
export function tablesOf(blocks: readonly Block[]): object[] {
  return (blocks as readonly AnyNode[]).flatMap((block) => inside(block, 'table'))
}

function inside(node: AnyNode, type: string): AnyNode[] {
  const own = node.type === type ? [node] : []
  return [...own, ...(node.content ?? []).flatMap((child) => inside(child, type))]
}
