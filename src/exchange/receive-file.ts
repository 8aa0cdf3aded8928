import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyHeaders } from '@fastify/busboy'
import { Refusal } from '#platform/refusal.ts'
import { Unreadable } from './unreadable.ts'

/** What a form with one file said: the file's own name and size in bytes, and the other fields. */
export type Received = { fileName: string; bytes: number; texts: Record<string, string> }

/** Writes the file of a form to a path as it comes in, never the whole in memory. Refuses a form without one, and a larger one than `most` bytes. */
export async function receiveFile(request: Request, path: string, most: number): Promise<Received> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data') || !request.body) throw noFile()
  const form = new Busboy({
    headers: { 'content-type': type } as BusboyHeaders,
    limits: { files: 1, fileSize: most, fields: 10, fieldSize: 1_000, parts: 12 },
  })
  const texts: Record<string, string> = {}
  const files: Promise<Omit<Received, 'texts'>>[] = []
  form.on('field', (name, value) => {
    texts[name] = value
  })
  form.on('file', (_field, file, fileName) => {
    files.push(keep(file, path, fileName))
  })
  try {
    await pipeline(Readable.fromWeb(request.body as never), endless(4 * most), form)
    const [file] = await Promise.all(files)
    if (!file || file.fileName === '' || file.bytes === 0) throw noFile()
    return { ...file, texts }
  } catch (error) {
    await Promise.allSettled(files)
    if (error instanceof Refusal) throw error
    throw new Refusal('invalid', 'Tệp gửi lên bị đứt giữa chừng nên chưa được nhận. Hãy gửi lại.')
  }
}

/** What is too large is still taken, unkept, for a browser listens only when all is sent; but not without end. */
function endless(most: number) {
  return async function* (pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0
    for await (const piece of pieces) {
      bytes += piece.length
      if (bytes > most) throw tooLarge()
      yield piece
    }
  }
}

async function keep(
  file: Readable & { truncated?: boolean },
  path: string,
  fileName: string,
): Promise<Omit<Received, 'texts'>> {
  const out = createWriteStream(path, { flags: 'wx', mode: 0o600 })
  await pipeline(file, out)
  if (file.truncated) throw tooLarge()
  return { fileName, bytes: out.bytesWritten }
}

function noFile(): Refusal {
  return new Refusal('invalid', 'Chưa có tệp nào. Hãy chọn tệp Excel (.xlsx) hoặc CSV rồi gửi lại.')
}

function tooLarge(): Refusal {
  return new Refusal('invalid', new Unreadable('too-big', '64 MB').message)
}
