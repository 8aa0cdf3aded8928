import type { Document } from './document/document.ts'

type AnyNode = { attrs?: { file?: string; captions?: string | null }; content?: AnyNode[] }

/** The files that a document names, each once. */
export function filesIn(document: Document): string[] {
  const found = new Set<string>()
  const open: AnyNode[] = [document as AnyNode]
  for (let node = open.pop(); node; node = open.pop()) {
    for (const name of [node.attrs?.file, node.attrs?.captions]) if (name) found.add(name)
    open.push(...(node.content ?? []))
  }
  return [...found]
}
