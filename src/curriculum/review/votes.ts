import { Refusal } from '#platform/refusal.ts'
import { typedNumber } from '#web/numbers.ts'
import type { Sheet, Vote } from './review.ts'

/** So many members at most has a council. */
export const mostMembers = 51
/** So many rows are added at a time, so that the council stays odd. */
const moreRows = 2

export type VoteTyped = Readonly<Record<string, string | undefined>>

/** What the form calls a field of its nth member: her name, her points by the key of a criterion, her remark. */
export function voteName(nth: number, field: { criterion: string } | 'member' | 'note'): string {
  return typeof field === 'string' ? `vote-${nth}-${field}` : `vote-${nth}-points-${field.criterion}`
}

/** How many rows the form shows: as many as it sent, at least a whole council, and more when that is asked for. */
export function voteRows({ council }: Sheet, typed: VoteTyped, more: boolean): number {
  const sent = rowNumbers.findLast((nth) => typed[voteName(nth, 'member')] !== undefined) ?? 0
  return Math.min(mostMembers, Math.max(council, sent) + (more ? moreRows : 0))
}

/** The votes of a council as its form says them; a row in which nothing is written is none. What is missing is refused, row by row. */
export function votesTyped(sheet: Sheet, typed: VoteTyped): Vote[] {
  const rows = rowNumbers.map((nth) => rowTyped(sheet, typed, nth)).filter((row) => row !== undefined)
  if (rows.length === 0) throw new Refusal('invalid', 'Chưa ghi điểm của thành viên nào.')
  const wrong = rows.flatMap((row) => row.wrong)
  if (wrong.length > 0) throw new Refusal('invalid', `Chưa ghi được kết quả thẩm định. ${wrong[0]}`, wrong)
  return rows.map(({ vote }) => vote)
}

const rowNumbers = Array.from({ length: mostMembers }, (_, at) => at + 1)

function rowTyped({ criteria }: Sheet, typed: VoteTyped, nth: number) {
  const said = (field: Parameters<typeof voteName>[1]) => typed[voteName(nth, field)]?.trim() ?? ''
  const [member, note] = [said('member'), said('note')]
  const given = criteria.map(({ key, name, points }) => ({
    key,
    name,
    points,
    text: said({ criterion: key }),
  }))
  if (member === '' && note === '' && given.every(({ text }) => text === '')) return undefined
  const row = `Dòng ${nth}${member && ` (${member})`}`
  const wrong = given
    .filter(({ text }) => !/^\d+([.,]\d+)?$/.test(text))
    .map(({ name, points }) => `${row}: tiêu chí “${name}” phải có điểm là số từ 0 đến ${points}.`)
  return {
    wrong: [...(member === '' ? [`${row}: chưa ghi họ tên thành viên hội đồng.`] : []), ...wrong],
    vote: {
      member,
      points: Object.fromEntries(given.map(({ key, text }) => [key, typedNumber(text)])),
      note,
    },
  }
}
