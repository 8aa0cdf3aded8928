import type { Visit } from './served.ts'

export const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Excel takes a CSV for UTF-8 only by the mark at its beginning, which whoever writes it puts there. */
export const csv = 'text/csv; charset=utf-8'

/** Hands over a file to keep, under a name of plain letters. */
export function sendFile<Frame>(
  visit: Visit<Frame>,
  body: Uint8Array | ReadableStream | string,
  name: string,
  type: string,
): Response {
  return visit.body(body as Uint8Array<ArrayBuffer>, 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
  })
}
