import type { Block, List, ListItem } from './block.ts'

/** An item of a list before it lies in one: how deep, how marked, and its number if it is numbered. */
export type FlatItem = { level: number; kind: List['type']; number: number; content: Block[] }

/** Lays items that follow one another into lists in lists. A number that does not follow begins a list of its own. */
export function nestLists(items: readonly FlatItem[]): Block[] {
  const top: Block[] = []
  const open: { level: number; list: List }[] = []
  for (const item of items) {
    while ((open.at(-1)?.level ?? -1) > item.level) open.pop()
    const same = open.at(-1)
    if (same?.level === item.level && !continues(same.list, item)) open.pop()
    const above = open.at(-1)
    const listItem: ListItem = { type: 'list_item', content: item.content }
    if (above?.level === item.level) {
      above.list.content.push(listItem)
      continue
    }
    const list = listOf(item, listItem)
    const holder = above?.list.content.at(-1)?.content ?? top
    holder.push(list)
    open.push({ level: item.level, list })
  }
  return top
}

function continues(list: List, { kind, number }: FlatItem): boolean {
  if (list.type !== kind) return false
  return list.type === 'bullet_list' || number === list.attrs.order + list.content.length
}

function listOf({ kind, number }: FlatItem, first: ListItem): List {
  if (kind === 'bullet_list') return { type: kind, content: [first] }
  return { type: kind, attrs: { order: number }, content: [first] }
}
