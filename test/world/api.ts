import type { Coverage } from '#coverage/coverage.query.ts'
import type { Failure } from '#platform/http/failure.ts'
import type { openSite } from './site.ts'

/** What came back, as whatever the test takes it for: a reading, a failure, what a command did, the description of the API. */
type Told = Coverage & { error: Failure } & { before: boolean; id: string } & {
  paths: Record<string, object>
}

/** A program that shows a bearer token (or none). */
export function programWith(site: ReturnType<typeof openSite>, token?: string) {
  const shown: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  return {
    get: async (path: string) => told(await site.app.request(path, { headers: shown })),
    async post(path: string, body: unknown, headers: Record<string, string> = {}) {
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      const all = { ...shown, 'content-type': 'application/json', ...headers }
      return told(await site.app.request(path, { method: 'POST', body: text, headers: all }))
    },
  }
}

async function told(answer: Response) {
  return { status: answer.status, json: (await answer.json()) as Told, headers: answer.headers }
}
