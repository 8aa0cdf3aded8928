/** What a document may be at most: about 1,500 printed pages. Depth counts nodes inside nodes. */
export const mostOfDocument = { depth: 40, nodes: 200_000, characters: 4_000_000 } as const

/** Whether any JSON value is within these limits, however deep it is. */
export function withinSize(value: unknown): boolean {
  let [nodes, characters] = [0, 0]
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value: one, depth } = next
    if (typeof one === 'string') characters += one.length
    if (characters > mostOfDocument.characters || ++nodes > mostOfDocument.nodes * valuesOfNode) return false
    if (typeof one !== 'object' || one === null) continue
    // A node lies in the list `content` of its parent, so that each level of nodes is two of values; attributes two more.
    if (depth > 2 * mostOfDocument.depth + 2) return false
    for (const inner of Object.values(one)) open.push({ value: inner, depth: depth + 1 })
  }
  return true
}

/** Type, marks, attributes and the lists around them are values too. */
const valuesOfNode = 6
