import { createHash } from 'node:crypto'
import type { PictureFile, PictureType } from './imported.ts'

/** Takes pictures apart from their document, each once. */
export type PictureKeeper = {
  files: PictureFile[]
  /** The hash to name it by; undefined for what is no picture of a kind we keep, or when there is no room. */
  keep(bytes: Uint8Array): string | undefined
}

const megabyte = 1024 * 1024
export const mostOfPictures = { one: 20 * megabyte, all: 80 * megabyte, count: 1_000 } as const

export function pictureKeeper(): PictureKeeper {
  const files: PictureFile[] = []
  const known = new Set<string>()
  let room = mostOfPictures.all
  return {
    files,
    keep(bytes) {
      const mediaType = pictureType(bytes)
      if (!mediaType || bytes.length > mostOfPictures.one) return undefined
      const hash = createHash('sha256').update(bytes).digest('hex')
      if (known.has(hash)) return hash
      if (bytes.length > room || files.length >= mostOfPictures.count) return undefined
      room -= bytes.length
      known.add(hash)
      files.push({ hash, mediaType, bytes })
      return hash
    },
  }
}

/** What the bytes are, whatever their name says. */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.length)).toString('latin1')
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (/^GIF8[79]a/.test(head)) return 'image/gif'
  return /^RIFF[\s\S]{4}WEBP/.test(head) ? 'image/webp' : undefined
}
