import { fold } from '#platform/pure/text.ts'
import reference from '../../reference/ethnic-groups.json' with { type: 'json' }

/** A group of the national list: `01` … `54`, or `other`. */
export type EthnicGroup = { code: string; vi: string }

/** The groups in the order of the national list, for choices on a page. */
export const ethnicGroups: readonly EthnicGroup[] = reference.groups.map(({ code, vi }) => ({ code, vi }))

const codes = new Map(
  reference.groups.flatMap(({ code, vi, aliases }) => [vi, ...aliases].map((name) => [key(name), code])),
)
const names = new Map(ethnicGroups.map(({ code, vi }) => [code, vi]))

/** The code of the group that a cell names in one of its spellings: “Khmer”, “KHƠ ME”, “H'Mông”, “dân tộc Mông”. */
export function findEthnicGroup(text: string): string | undefined {
  return codes.get(key(text)) ?? codes.get(key(text).replace(/^(?:dantoc|nguoi)/u, ''))
}

/** The group's name in Vietnamese; a code that is no longer in the list is shown as it is. */
export function ethnicGroupName(code: string): string {
  return names.get(code) ?? code
}

function key(name: string): string {
  return fold(name).replace(/[^a-z]/gu, '')
}
