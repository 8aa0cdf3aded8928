import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyHeaders } from '@fastify/busboy'
import { newId } from '#platform/pure/id.ts'

/** What a form with files said. A file that nobody chose is not there; `problem` says why what came was not taken. */
export type FileForm = {
  texts: Record<string, string>
  files: { field: string; name: string; path: string; bytes: number }[]
  problem?: string
}

const megabyte = 1024 * 1024
type Limits = { each: number; count: number }

/**
 * Takes in a form with files of at most so many bytes each, which lie in a private folder while `work` lasts. After a
 * crash the folder goes with those of uploads that nobody knows (`exchange`).
 */
export async function withFileForm<Result>(
  request: Request,
  house: { files: string },
  limits: Limits,
  work: (form: FileForm) => Promise<Result>,
): Promise<Result> {
  const folder = join(house.files, 'uploads', newId())
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    return await work(await received(request, folder, limits))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function received(request: Request, folder: string, { each, count }: Limits): Promise<FileForm> {
  const type = request.headers.get('content-type') ?? ''
  const form: FileForm = { texts: {}, files: [] }
  if (!type.startsWith('multipart/form-data') || !request.body) return { ...form, problem: cutOff }
  const limits = { files: count, fileSize: each, fields: 20, fieldSize: megabyte, parts: 20 + count }
  const reader = new Busboy({ headers: { 'content-type': type } as BusboyHeaders, limits })
  const kept: Promise<void>[] = []
  let tooLarge = false
  reader.on('field', (name, value) => {
    form.texts[name] = value
  })
  reader.on('file', (field, file, name) => {
    const path = join(folder, String(kept.length))
    const out = createWriteStream(path, { flags: 'wx', mode: 0o600 })
    const keep = pipeline(file, out).then(() => {
      tooLarge ||= file.truncated === true
      if (name) form.files.push({ field, name: name.slice(-300), path, bytes: out.bytesWritten })
    })
    keep.catch(() => undefined)
    kept.push(keep)
  })
  try {
    await pipeline(Readable.fromWeb(request.body as never), endless(4 * each * count), reader)
    await Promise.all(kept)
  } catch {
    await Promise.allSettled(kept)
    return { ...form, problem: cutOff }
  }
  if (tooLarge)
    return { ...form, problem: `Tệp quá lớn (hơn ${each / megabyte} MB). Hãy chia nhỏ rồi gửi lại.` }
  return form
}

const cutOff = 'Tệp gửi lên bị đứt giữa chừng nên chưa được nhận. Hãy gửi lại.'

/** What is too large is still taken, unkept, for a browser listens only when all is sent; but not without end. */
function endless(most: number) {
  return async function* (pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0
    for await (const piece of pieces) {
      bytes += piece.length
      if (bytes > most) throw new Error('A form without end')
      yield piece
    }
  }
}
