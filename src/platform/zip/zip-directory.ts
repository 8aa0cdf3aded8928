import { Unsound } from './unsound.ts'

/** One file inside a zip, as the directory at its end lists it. Sizes in bytes. */
export type ZipEntry = {
  name: string
  packed: number
  size: number
  crc: number
  /** Where its local header begins. */
  at: number
  stored: boolean
  encrypted: boolean
}

/** Where the directory lies in the file. */
type DirectoryPlace = { at: number; length: number; count: number }

const endSignature = 0x06054b50
const end64Signature = 0x06064b50
const locatorSignature = 0x07064b50
const entrySignature = 0x02014b50
const sentinel = 0xffffffff

/** Finds the directory from the last 64 kB of the file; `tailAt` is where in the file that tail begins. */
export function directoryPlace(tail: Buffer, tailAt: number): DirectoryPlace {
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== endSignature) continue
    const place = {
      count: tail.readUInt16LE(at + 10),
      length: tail.readUInt32LE(at + 12),
      at: tail.readUInt32LE(at + 16),
    }
    const wide = place.count === 0xffff || place.length === sentinel || place.at === sentinel
    return wide ? place64(tail, tailAt, at) : place
  }
  throw new Unsound('damaged', 'thiếu phần cuối')
}

/** The entries of the directory, names in / form. */
export function readDirectory(directory: Buffer, count: number): ZipEntry[] {
  const entries: ZipEntry[] = []
  let at = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entrySignature)
      throw new Unsound('damaged')
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28)
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30)
    const end = extraEnd + directory.readUInt16LE(at + 32)
    if (end > directory.length) throw new Unsound('damaged')
    const method = directory.readUInt16LE(at + 10)
    if (method !== 0 && method !== 8) throw new Unsound('damaged', 'cách nén lạ')
    const [size, packed, place] = sizes(directory.subarray(nameEnd, extraEnd), [
      directory.readUInt32LE(at + 24),
      directory.readUInt32LE(at + 20),
      directory.readUInt32LE(at + 42),
    ])
    entries.push({
      name: directory.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/'),
      size: size ?? 0,
      packed: packed ?? 0,
      at: place ?? 0,
      crc: directory.readUInt32LE(at + 16),
      stored: method === 0,
      encrypted: (directory.readUInt16LE(at + 8) & 1) !== 0,
    })
    at = end
  }
  return entries
}

function place64(tail: Buffer, tailAt: number, end: number): DirectoryPlace {
  const locator = end - 20
  if (locator < 0 || tail.readUInt32LE(locator) !== locatorSignature) throw new Unsound('damaged')
  const at = Number(tail.readBigUInt64LE(locator + 8)) - tailAt
  if (!(at >= 0 && at + 56 <= tail.length) || tail.readUInt32LE(at) !== end64Signature)
    throw new Unsound('damaged')
  return {
    count: Number(tail.readBigUInt64LE(at + 32)),
    length: Number(tail.readBigUInt64LE(at + 40)),
    at: Number(tail.readBigUInt64LE(at + 48)),
  }
}

/** Large-file writers put the real sizes in an extra field, in order, only for those that read as all ones. */
function sizes(extra: Buffer, short: number[]): number[] {
  if (!short.includes(sentinel)) return short
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let next = at + 4
    return short.map((value) => {
      if (value !== sentinel) return value
      if (next + 8 > extra.length) throw new Unsound('damaged')
      next += 8
      return Number(extra.readBigUInt64LE(next - 8))
    })
  }
  throw new Unsound('damaged')
}
