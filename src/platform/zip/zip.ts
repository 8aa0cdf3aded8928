import type { FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { Unsound } from './unsound.ts'
import { directoryPlace, readDirectory, type ZipEntry } from './zip-directory.ts'
import { guardZip } from './zip-guard.ts'

/** A guarded zip: its entries by lower-case name, and the unpacked bytes of one. */
export type Zip = {
  entries: ReadonlyMap<string, ZipEntry>
  unpack(entry: ZipEntry): AsyncIterable<Buffer>
}

/** Opens a zip for reading in any order, one entry at a time, never the whole in memory. */
export async function openZip(file: FileHandle, fileSize: number): Promise<Zip> {
  const tailAt = Math.max(0, fileSize - 66_000)
  const place = directoryPlace(await readAt(file, tailAt, fileSize - tailAt), tailAt)
  if (!(place.at + place.length <= fileSize)) throw new Unsound('damaged')
  const entries = readDirectory(await readAt(file, place.at, place.length), place.count)
  guardZip(entries, place.at)
  return {
    entries: new Map(entries.map((entry) => [entry.name.toLowerCase(), entry])),
    unpack: (entry) => unpack(file, entry),
  }
}

/** Exactly so many bytes of a file. */
export async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  if (bytesRead < length) throw new Unsound('damaged', 'tệp bị cắt cụt')
  return buffer
}

async function* unpack(file: FileHandle, entry: ZipEntry): AsyncGenerator<Buffer> {
  let size = 0
  let crc = 0
  try {
    for await (const chunk of await openEntry(file, entry)) {
      size += chunk.length
      if (size > entry.size) throw new Unsound('unsafe', 'giải nén ra lớn hơn đã khai')
      crc = crc32(chunk, crc)
      yield chunk
    }
  } catch (error) {
    const broken = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
    throw broken ? new Unsound('damaged', entry.name, { cause: error }) : error
  }
  if (size !== entry.size || crc !== entry.crc) throw new Unsound('damaged', entry.name)
}

async function openEntry(file: FileHandle, entry: ZipEntry): Promise<AsyncIterable<Buffer>> {
  const header = await readAt(file, entry.at, 30)
  if (header.readUInt32LE(0) !== 0x04034b50) throw new Unsound('damaged', entry.name)
  const start = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  if (entry.packed === 0) return emptyEntry()
  const packed = file.createReadStream({ start, end: start + entry.packed - 1, autoClose: false })
  if (entry.stored) return packed
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 })
  // The callback only keeps a broken stream from being an uncaught error; whoever reads it gets the error itself.
  pipeline(packed, inflate, () => {})
  return inflate
}

async function* emptyEntry(): AsyncGenerator<Buffer> {}
