import { Unreadable } from './unreadable.ts'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be'
type FileKind = { kind: 'zip' } | { kind: 'ole' } | { kind: 'text'; encoding: TextEncoding }

const known: readonly [string, 'archive' | 'not-a-sheet' | 'old-excel', string][] = [
  ['25504446', 'not-a-sheet', 'tệp PDF'],
  ['89504e47', 'not-a-sheet', 'tệp ảnh'],
  ['ffd8ff', 'not-a-sheet', 'tệp ảnh'],
  ['47494638', 'not-a-sheet', 'tệp ảnh'],
  ['7b5c727466', 'not-a-sheet', 'văn bản RTF'],
  ['1f8b', 'archive', ''],
  ['377abcaf', 'archive', ''],
  ['52617221', 'archive', ''],
  ['0908', 'old-excel', ''],
  ['0904', 'old-excel', ''],
]

/** What a file is by its first bytes, whatever its name says. Refuses by name what is no spreadsheet. */
export function fileKind(head: Buffer): FileKind {
  if (head.length === 0) throw new Unreadable('empty')
  const hex = head.toString('hex', 0, 8)
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return { kind: 'zip' }
  if (hex === 'd0cf11e0a1b11ae1') return { kind: 'ole' }
  for (const [magic, reason, what] of known) if (hex.startsWith(magic)) throw new Unreadable(reason, what)
  return { kind: 'text', encoding: textEncoding(head) }
}

/** Which of the things Office keeps in its old container this is, from pieces of the file. */
export function oleRefusal(pieces: Buffer): Unreadable {
  const has = (name: string) => pieces.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage') || has('EncryptionInfo')) return new Unreadable('locked')
  if (has('WordDocument')) return new Unreadable('not-a-sheet', 'văn bản Word')
  if (has('PowerPoint Document')) return new Unreadable('not-a-sheet', 'bài trình chiếu PowerPoint')
  return new Unreadable('old-excel')
}

function textEncoding(head: Buffer): TextEncoding {
  const hex = head.toString('hex', 0, 3)
  const encoding = hex.startsWith('fffe') ? 'utf-16le' : hex.startsWith('feff') ? 'utf-16be' : guess(head)
  const text = new TextDecoder(encoding).decode(head.subarray(0, head.length & ~1)).trimStart()
  if (text.startsWith('<')) throw new Unreadable('other-sheet', 'trang web hoặc XML')
  if (/(?![\s\u0080-\u009f])\p{Cc}/u.test(text)) throw new Unreadable('not-a-sheet', 'tệp không rõ loại')
  return encoding
}

/** UTF-16 without its mark: every other byte of Latin letters is zero. */
function guess(head: Buffer): TextEncoding {
  const zeros = [0, 0]
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const enough = head.length / 4
  if (odd > enough && even < odd / 4) return 'utf-16le'
  return even > enough && odd < even / 4 ? 'utf-16be' : 'utf-8'
}
