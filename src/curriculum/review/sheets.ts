import type { Day } from '#platform/pure/day.ts'
import { Refusal } from '#platform/refusal.ts'
import kept from '../../../reference/curriculum/sheets.json' with { type: 'json' }
import { Sheet, sheetOn } from './review.ts'

/** The sheets that councils judge by, as `reference/curriculum/sheets.json` dates them. */
export const sheets: readonly Sheet[] = kept.sheets.map((sheet) => Sheet.parse(sheet))

/** The sheet in force on a day. */
export function getSheet(on: Day): Sheet {
  const sheet = sheetOn(sheets, on)
  if (!sheet) throw new Refusal('missing', `Chưa có phiếu thẩm định cho ngày ${on}.`)
  return sheet
}
