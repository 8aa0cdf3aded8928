/** How long a signed-in browser stays so: a working day and the evening after it. Counted from signing in, not from the last click. */
export const sessionHours = 12

export const sessionCookie = 'vun_session'

/** How the cookie is set. `Lax`: a form on another site does not send it; see also `csrf.ts`. */
export function sessionCookieOptions(request: Request) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: new URL(request.url).protocol === 'https:',
    maxAge: sessionHours * 3600,
  } as const
}
