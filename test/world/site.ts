import { addSession } from '#access/session.store.ts'
import { openLog } from '#platform/log.ts'
import { makeApp } from '../../src/app.ts'
import type { FreshDatabase } from './database.ts'

/** What came back: of a page its words without tags; where a form led on to. */
export type Answer = { status: number; html: string; text: string; leadsTo: string | null; headers: Headers }

/** Somebody at a browser without scripts, signed in. */
export type Visitor = {
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  send(path: string, fields?: Record<string, string | readonly string[]>): Promise<Answer>
  /** Sends a form with a file. */
  upload(
    path: string,
    file: { name: string; bytes: Uint8Array },
    fields?: Record<string, string>,
  ): Promise<Answer>
  download(path: string): Promise<Uint8Array>
}

/** The whole program behind its URLs, on a database of the test. */
export function openSite({ house, database }: FreshDatabase) {
  const app = makeApp({ house, database, log: openLog({ write: () => undefined }) })
  return {
    app,
    /** Somebody who has not signed in. */
    stranger: (): Visitor =>
      visitorWith((path, init) => Promise.resolve(app.request(path, init as RequestInit))),
    async visitor(account: string): Promise<Visitor> {
      const { cookie } = await house.db.transaction().execute((trx) => addSession(trx, account))
      return visitorWith((path, init = {}) =>
        Promise.resolve(
          app.request(path, { ...init, headers: { ...init.headers, cookie: `vun_session=${cookie}` } }),
        ),
      )
    },
  }
}

type Ask = (path: string, init?: { method?: string; headers?: object; body?: BodyInit }) => Promise<Response>

function visitorWith(ask: Ask): Visitor {
  return {
    get: async (path, headers = {}) => answer(await ask(path, { headers })),
    async send(path, fields = {}) {
      const pairs = Object.entries(fields).flatMap(([name, value]) =>
        [value].flat().map((one) => [name, one as string]),
      )
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const body = new URLSearchParams(pairs).toString()
      return answer(await ask(path, { method: 'POST', headers, body }))
    },
    async upload(path, file, fields = {}) {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      form.set('file', new File([file.bytes as Uint8Array<ArrayBuffer>], file.name))
      return answer(await ask(path, { method: 'POST', body: form }))
    },
    download: async (path) => new Uint8Array(await (await ask(path)).arrayBuffer()),
  }
}

async function answer(response: Response): Promise<Answer> {
  const html = await response.text()
  const { status, headers } = response
  return { status, html, text: wordsOf(html), leadsTo: headers.get('location'), headers }
}

/** What a reader of a page reads. */
function wordsOf(html: string): string {
  return html
    .replace(/<(head|script|svg)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
}
