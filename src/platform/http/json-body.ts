import type { HonoRequest } from 'hono'
import { Refusal } from '../refusal.ts'

/** The body of a request as JSON; nothing at all means `{}`. */
export async function jsonBody(visit: { req: HonoRequest }): Promise<unknown> {
  const text = await visit.req.text()
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('invalid', 'Nội dung gửi lên không phải JSON. Chưa có gì được ghi.')
  }
}
