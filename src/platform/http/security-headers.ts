import type { MiddlewareHandler } from 'hono'

const headers = {
  // No page carries a style or a script of its own (web/README.md), so nothing but our own files is let in.
  'content-security-policy':
    "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // Not no-referrer: a form would then be sent with the origin "null" and be taken for a stranger's.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'geolocation=(), microphone=(), camera=(self)',
  // What is shown depends on who asks; a browser may keep it and must ask again.
  'cache-control': 'private, no-cache',
}

/** On every answer, set before it is made so that an answer may say otherwise. */
export const securityHeaders: MiddlewareHandler = async (visit, next) => {
  for (const [name, value] of Object.entries(headers)) visit.header(name, value)
  await next()
}
