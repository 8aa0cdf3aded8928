import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Refusal } from '../refusal.ts'

/** A server that answers. `stop` takes no one in any more, lets those inside finish for a while, then cuts them off. */
export type Listening = { port: number; stop(patienceMs: number): Promise<void> }

type Fetch = (request: Request) => Response | Promise<Response>

/** Answers on a port; 0 takes any free one. Refused in words where the port is taken or not allowed. */
export async function listen(fetch: Fetch, port: number, host?: string): Promise<Listening> {
  const server = createAdaptorServer({ fetch }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusal(error, port)))
    server.listen(port, host, resolve)
  })
  return { port: (server.address() as AddressInfo).port, stop: (patienceMs) => stop(server, patienceMs) }
}

async function stop(server: Server, patienceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A kept-alive connection becomes idle only when its answer is out.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const enough = setTimeout(() => server.closeAllConnections(), patienceMs)
  await closed
  clearInterval(sweep)
  clearTimeout(enough)
}

function refusal(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new Refusal(
      'conflict',
      `Cổng ${port} đang có chương trình khác dùng. Hãy đặt PORT khác, ví dụ PORT=0.`,
    )
  if (error.code === 'EACCES')
    return new Refusal('forbidden', `Không được phép mở cổng ${port}. Hãy đặt PORT từ 1024 trở lên.`)
  return error
}
