import { fold } from '#platform/pure/text.ts'
import reference from '../../reference/titles.json' with { type: 'json' }

/** Titles in the order of rank in which lists show them; their words are in `reference/titles.json`. */
export const titleCodes = [
  'chair',
  'vice_chair',
  'presidium_member',
  'standing_member',
  'executive_member',
  'department_head',
  'department_deputy',
  'specialist',
  'officer',
  'branch_head',
  'branch_deputy',
  'group_leader',
  'group_deputy',
  'reporter',
  'communicator',
  'core_member',
  'joint_member',
  'joint_staff',
] as const
export type TitleCode = (typeof titleCodes)[number]

/** From where a title as written names the Union, not the post: "Chủ tịch | Hội LHPN xã Bằng Thành". */
const UNION = / (?:cua )?(?:(?:hoi )?(?:lien hiep phu nu|lhpn|phu nu|pn)(?: .*)?|hpn(?: .*)?|hoi)$/u
const codes = new Map(
  reference.titles.flatMap(({ code, vi, aliases }) => [vi, ...aliases].map((name) => [plain(name), code])),
)

/**
 * The title that a cell names: case, diacritics, spaces, brackets and the words after it ("Hội LHPN xã …") do not matter.
 * Undefined for a title of another organization, several titles in one cell, or one that is not known.
 */
export function findTitle(text: string): TitleCode | undefined {
  const written = plain(text)
  const code = codes.get(written) ?? codes.get(written.replace(UNION, ''))
  return titleCodes.find((known) => known === code)
}

/** For sorting: the higher title first. */
export function byRank(one: string, other: string): number {
  const rank = (code: string) => titleCodes.indexOf(code as TitleCode)
  return rank(one) - rank(other)
}

/** The title in Vietnamese, as lists and papers write it. */
export function titleName(code: TitleCode): string {
  return reference.titles.find((title) => title.code === code)?.vi ?? code
}

function plain(text: string): string {
  return fold(text.replace(/[().,;:/]/gu, ' '))
}
