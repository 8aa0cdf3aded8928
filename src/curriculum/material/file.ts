import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { pictureType } from '../document/keep-pictures.ts'

/** What a document may hold beside its text: kinds that browsers show or play and that hold no program. */
export type FileType =
  | 'image/png'
  | 'image/jpeg'
  | 'image/gif'
  | 'image/webp'
  | 'audio/mpeg'
  | 'audio/mp4'
  | 'audio/ogg'
  | 'video/mp4'
  | 'video/webm'
  | 'text/vtt'

/** A file of a material. `hash` is the SHA-256 of its bytes, in hexadecimal. */
export type MaterialFile = { hash: string; mediaType: FileType; bytes: Uint8Array }

const megabyte = 1024 * 1024
export const mostOfOneFile = 20 * megabyte

/** What the bytes are, whatever their name says; nothing for what is not kept. */
export function fileType(bytes: Uint8Array): FileType | undefined {
  const picture = pictureType(bytes)
  if (picture) return picture
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(64, bytes.length)).toString('latin1')
  if (/^.{4}ftyp/s.test(head)) return /^M4[AB] /.test(head.slice(8)) ? 'audio/mp4' : film(head.slice(8, 12))
  if (head.startsWith('OggS')) return 'audio/ogg'
  if (head.startsWith('\x1a\x45\xdf\xa3')) return head.includes('webm') ? 'video/webm' : undefined
  if (head.startsWith('ID3') || /^\xff[\xfa\xfb\xf2\xf3]/.test(head)) return 'audio/mpeg'
  return /^(\xef\xbb\xbf)?WEBVTT(?=[ \t\r\n]|$)/.test(head) && isUtf8(bytes) ? 'text/vtt' : undefined
}

export function fileHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Brands of the same container that are pictures (HEIC, AVIF) are not played. */
function film(brand: string): 'video/mp4' | undefined {
  return /^(isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash|3gp|qt {2}|f4v )/.test(brand) ? 'video/mp4' : undefined
}
