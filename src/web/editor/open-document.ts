import { Mark, Node } from 'prosemirror-model'
import { schema } from './schema.ts'

type Json = { type: string; marks?: { type: string }[]; content?: Json[] }

/** A document as the editor takes it; throws what is none. An empty one gets a paragraph to write in. */
export function openDocument(json: unknown): Node {
  const document = json as Json
  const content = document.content?.length ? document.content.map(tidy) : [{ type: 'paragraph' }]
  const node = Node.fromJSON(schema, { ...document, content })
  node.check()
  return node
}

/** A file may say twice that a word is strong, or lead it to two places; the last one holds. */
function tidy(json: Json): Json {
  const { marks, content } = json
  const set = marks?.reduce<readonly Mark[]>(
    (all, mark) => Mark.fromJSON(schema, mark).addToSet(all),
    Mark.none,
  )
  return {
    ...json,
    ...(set && { marks: set.map((mark) => mark.toJSON() as { type: string }) }),
    ...(content && { content: content.map(tidy) }),
  }
}
