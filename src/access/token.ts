import { createHash, randomBytes } from 'node:crypto'

/** A secret that opens something to whoever shows it: a cookie, a link, a bearer token. Only the digest is kept. */
export type Token = { token: string; digest: string }

/** 256 random bits, so that its digest needs no salt and guessing needs no limit. */
export function newToken(prefix = ''): Token {
  const token = prefix + randomBytes(32).toString('base64url')
  return { token, digest: digestOf(token) }
}

export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
