import type { Document } from '../document/document.ts'

type AnyNode = { type: string; attrs?: { file?: string; captions?: string | null }; content?: AnyNode[] }

/** The files that a document names, each once; of its pictures only, where asked. */
export function filesIn(document: Document, which: 'all' | 'pictures' = 'all'): string[] {
  const found = new Set<string>()
  const open: AnyNode[] = [document as AnyNode]
  for (let node = open.pop(); node; node = open.pop()) {
    const names = which === 'all' || node.type === 'picture' ? [node.attrs?.file, node.attrs?.captions] : []
    for (const name of names) if (name) found.add(name)
    open.push(...(node.content ?? []))
  }
  return [...found]
}
