import type { FileHandle } from 'node:fs/promises'
import { readAt } from '#platform/zip/zip.ts'
import { refuseDocument } from './refuse.ts'

const known: readonly [string, string][] = [
  ['89504e47', 'tệp ảnh'],
  ['ffd8ff', 'tệp ảnh'],
  ['47494638', 'tệp ảnh'],
  ['7b5c727466', 'văn bản RTF'],
  ['1f8b', 'tệp nén'],
  ['377abcaf', 'tệp nén'],
  ['52617221', 'tệp nén'],
]

/** Refuses by name, with what to do, a file that is neither .docx nor PDF. `head` is its first bytes. */
export async function refuseOtherKinds(file: FileHandle, size: number, head: Buffer): Promise<never> {
  const hex = head.toString('hex', 0, 8)
  if (hex === 'd0cf11e0a1b11ae1') throw refuseDocument(oleKind(await olePieces(file, size)))
  for (const [magic, what] of known) if (hex.startsWith(magic)) throw refuseDocument('other', what)
  const text = new TextDecoder('utf-8')
    .decode(head)
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (/^<(!doctype html|html|\?xml|!--)/i.test(text)) throw refuseDocument('other', 'trang web hoặc XML')
  throw refuseDocument('other', 'tệp không rõ loại')
}

/** Office keeps .doc files, and locked files of any kind, in the same old container. */
function oleKind(pieces: Buffer): 'locked-word' | 'old-word' {
  const has = (name: string) => pieces.includes(Buffer.from(name, 'utf16le'))
  return has('EncryptedPackage') || has('EncryptionInfo') ? 'locked-word' : 'old-word'
}

/** Where the container may list what it holds: its start, its end, and where it says its directory is. */
async function olePieces(file: FileHandle, size: number): Promise<Buffer> {
  const piece = Math.min(size, 65_536)
  const head = await readAt(file, 0, piece)
  const directory =
    head.length < 52 ? 0 : (head.readUInt32LE(48) + 1) * 2 ** Math.min(head.readUInt16LE(30), 12)
  const places = [size - piece, ...(directory + piece <= size ? [directory] : [])]
  return Buffer.concat([head, ...(await Promise.all(places.map((at) => readAt(file, at, piece))))])
}
