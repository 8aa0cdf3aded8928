import { Unreadable } from './unreadable.ts'

/** Many strings in little memory: 1.6 million distinct names take some 80 MB instead of 300. */
export type StringTable = { add(text: string): void; at(index: number): string | undefined }

type Batch = { text: string; ends: Uint32Array }

const batchLength = 4096
/** A full sheet of 100,000 rows has about 1.6 million strings at most. */
const mostStrings = 4_000_000

/** Strings are joined batch by batch: pieces cut from the parsed XML would keep all of the XML alive. */
export function stringTable(): StringTable {
  const batches: Batch[] = []
  let open: string[] = []
  let count = 0
  return {
    add(text) {
      if (++count > mostStrings) throw new Unreadable('too-big', 'mức đọc được')
      if (open.push(text) < batchLength) return
      batches.push(joinBatch(open))
      open = []
    },
    at(index) {
      if (!Number.isInteger(index)) return undefined
      const batch = batches[Math.floor(index / batchLength)]
      const within = index % batchLength
      if (batch) return batch.text.slice(batch.ends[within - 1] ?? 0, batch.ends[within])
      return index < count ? open[within] : undefined
    },
  }
}

function joinBatch(texts: readonly string[]): Batch {
  let end = 0
  return { text: texts.join(''), ends: Uint32Array.from(texts, (text) => (end += text.length)) }
}
