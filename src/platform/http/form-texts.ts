import type { HonoRequest } from 'hono'

/** The texts of a form that was sent. A field sent several times counts once, by its last value. */
export async function formTexts(visit: { req: HonoRequest }): Promise<Record<string, string | undefined>> {
  const form = await visit.req.parseBody()
  return Object.fromEntries(
    Object.entries(form).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  )
}
