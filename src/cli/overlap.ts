import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type LookAlike, lookAlikes } from '#curriculum/overlap/look-alikes.ts'
import { Refusal } from '#platform/refusal.ts'
import { filePath, understand, WrongUsage } from './arguments.ts'
import { say } from './say.ts'

const kinds = {
  verbatim: 'y nguyên',
  edited: 'sửa lại',
  partial: 'lấy một phần',
  topic: 'gần chủ đề',
} as const

/** `vun overlap corpus DIR [--json]`: the texts of a folder against one another; nothing is kept, no database is asked. */
export async function overlap(words: string[]): Promise<void> {
  const { values, positionals } = understand(words, { json: { type: 'boolean' } }, 2)
  const [what, folder] = positionals
  if (what !== 'corpus' || !folder) throw new WrongUsage('vun overlap corpus THƯ_MỤC [--json]')
  const root = filePath(folder)
  const names = textFilesUnder(root).filter((name) => isReadable(root, name))
  const found = lookAlikes(names.length, (document) => read(join(root, names[document] ?? '')) ?? '')
  const answer = found.map(({ a, b, ...rest }) => ({ a: names[a] ?? '', b: names[b] ?? '', ...rest }))
  say(values.json, answer, () => inWords(answer, names.length))
}

/** Names relative to the folder, with `/`, in one order everywhere. */
function textFilesUnder(root: string): string[] {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new Refusal('missing', `Không có thư mục ${root}.`)
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(
      (name) => /\.(txt|md|markdown|text)$/i.test(name) || tellSkipped(name, 'không phải tệp .txt hay .md'),
    )
    .toSorted()
}

function isReadable(root: string, name: string): boolean {
  return read(join(root, name)) !== undefined || tellSkipped(name, 'không phải văn bản UTF-8')
}

/** The text with its byte order mark, so that places count from where the file begins; nothing if it is no text. */
function read(path: string): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path))
    return text.includes('\0') ? undefined : text
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw new Refusal('invalid', `Không đọc được tệp ${path}.`)
  }
}

function tellSkipped(name: string, why: string): false {
  process.stderr.write(`bỏ qua ${name}: ${why}\n`)
  return false
}

function inWords(found: (Omit<LookAlike, 'a' | 'b'> & { a: string; b: string })[], files: number): string {
  const percent = (share: number) => `${Math.floor(share * 100)} %`.padStart(5)
  return [
    `${files} tệp, ${found.length} cặp nên xem.`,
    ...found.map(
      ({ a, b, kind, shareA, shareB, passages }) =>
        `  ${kinds[kind].padEnd(12)} ${percent(shareA)} ${percent(shareB)}  ${a} ↔ ${b}${passages.length > 0 ? ` · ${passages.length} đoạn` : ''}`,
    ),
  ].join('\n')
}
