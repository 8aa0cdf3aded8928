import { Refusal } from '#platform/refusal.ts'
import type { Sheet } from './review.ts'

/** The votes of a council as they are typed: a line for each member, "Họ tên: 18; 17; 16; 18; 19", in the order of the criteria. */
export function votesTyped(
  sheet: Sheet,
  typed: string,
): { member: string; points: Record<string, number> }[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => voteTyped(sheet, line))
}

function voteTyped({ criteria }: Sheet, line: string) {
  const [member = '', given = ''] = line.split(':')
  const numbers = given.split(';').map((part) => Number(part.trim().replace(',', '.')))
  if (numbers.length !== criteria.length || numbers.some(Number.isNaN))
    throw new Refusal(
      'invalid',
      `Dòng “${line}” phải có họ tên, dấu hai chấm và ${criteria.length} điểm cách nhau bằng dấu chấm phẩy.`,
    )
  return {
    member: member.trim(),
    points: Object.fromEntries(criteria.map(({ key }, at) => [key, numbers[at] ?? 0])),
  }
}
