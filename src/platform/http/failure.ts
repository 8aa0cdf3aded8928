import { HTTPException } from 'hono/http-exception'
import { Refusal, type RefusalKind } from '../refusal.ts'

/** What went wrong, as the asker is told: in the API `{ error: Failure }`, on a page in words. */
export type Failure = {
  kind: RefusalKind | 'unauthenticated' | 'too_large' | 'unavailable' | 'failed'
  message: string
  details: string[]
  requestId: string
}

export type Status = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 500 | 503

const statuses: Record<Failure['kind'], Status> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  too_large: 413,
  failed: 500,
  unavailable: 503,
}

export function statusOf({ kind }: Failure): Status {
  return statuses[kind]
}

/** Whether it is a bug or a broken machine, and not the asker's to mend. */
export function isOurs({ kind }: Failure): boolean {
  return kind === 'failed' || kind === 'unavailable'
}

/** Any thrown thing as the asker may know it: a refusal in its own words, anything else without its inside. */
export function failureOf(error: unknown, requestId: string): Failure {
  if (error instanceof Refusal)
    return { kind: error.kind, message: error.message, details: error.details, requestId }
  const code = codeOf(error)
  if (unusable.has(code))
    return say('invalid', 'Nội dung gửi lên có ký tự không dùng được. Chưa có gì được ghi.')
  if (error instanceof HTTPException && error.status === 413)
    return say('too_large', 'Nội dung gửi lên quá lớn. Chưa có gì được ghi.')
  if (silent.test(code))
    return say(
      'unavailable',
      'Cơ sở dữ liệu tạm thời không trả lời. Việc vừa gửi chưa được ghi; hãy thử lại sau ít phút.',
    )
  return say('failed', 'Vun gặp trục trặc. Việc vừa gửi chưa được ghi; dữ liệu trước đó vẫn nguyên.')

  function say(kind: Failure['kind'], message: string): Failure {
    return { kind, message, details: [], requestId }
  }
}

// A zero character, or half of one, in a text: PostgreSQL keeps neither.
const unusable = new Set(['22021', '22P05'])
// Nobody listens, cut off, shutting down, too many connections.
const silent = /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|08...|57P..|53300)$/

function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? code : ''
}
