const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request that changes something comes from a page of this site. Browsers say where a request comes from and
 * pages cannot change what they say: `Sec-Fetch-Site` over https, `Origin` with every form in any browser since 2020.
 * Where neither is said, no browser asks, and no cookie is sent along that its user does not know of. (OWASP CSRF
 * Prevention, fetch metadata; the same order of questions as Go's CrossOriginProtection.)
 */
export function isSameSite(request: Request): boolean {
  if (safe.has(request.method)) return true
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none'
  const origin = request.headers.get('origin')
  if (origin === null) return true
  return URL.canParse(origin) && new URL(origin).host === new URL(request.url).host
}
