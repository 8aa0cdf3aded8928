import type { Context, MiddlewareHandler } from 'hono'

type Remembering = { Variables: { made?: { response: Response; text: string } } }

/**
 * Remembers the text an answer was made of. Reading it back out of a `Response` takes longer than making a page, and
 * both whoever compresses and whoever keeps pages want it.
 */
export const rememberTexts: MiddlewareHandler<Remembering> = async (visit, next) => {
  const { html, body } = visit
  const remember = (text: unknown, response: Response | Promise<Response>) => {
    if (typeof text === 'string' && response instanceof Response) visit.set('made', { response, text })
    return response
  }
  visit.html = ((text: string, ...rest: []) => remember(text, html(text, ...rest))) as typeof html
  visit.body = ((text: string, ...rest: []) => remember(text, body(text, ...rest))) as typeof body
  await next()
}

/** The text of the answer that is about to go out. */
export async function textOf(visit: Context): Promise<string> {
  const made = (visit as Context<Remembering>).get('made')
  return made?.response === visit.res ? made.text : visit.res.clone().text()
}
