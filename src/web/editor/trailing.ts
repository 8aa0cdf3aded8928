import type { Node } from 'prosemirror-model'
import { Plugin, type Transaction } from 'prosemirror-state'
import { schema } from './schema.ts'

/** There is always a line to write on below a table, a picture or a box at the end. */
export function keepLastLine(): Plugin {
  return new Plugin({
    appendTransaction: (_, __, { doc, tr }): Transaction | undefined =>
      doc.lastChild?.type === schema.nodes.paragraph
        ? undefined
        : tr.insert(doc.content.size, schema.nodes.paragraph.create()),
  })
}

/** What is saved: without that line, when nobody wrote on it. */
export function writtenJson(doc: Node): unknown {
  const last = doc.lastChild
  const unused = doc.childCount > 1 && last?.type === schema.nodes.paragraph && last.content.size === 0
  return (unused ? doc.cut(0, doc.content.size - last.nodeSize) : doc).toJSON()
}
