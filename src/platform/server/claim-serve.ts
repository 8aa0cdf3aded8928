import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { lockAlone } from './file-lock.ts'
import { findText, lockFile, openFolder, writePrivately } from './folder.ts'

/** The right to serve this folder. `announce` says where, for the message to a second one. */
export type ServeClaim = { announce(address: string): void; release(): void }

const Holder = z.object({ pid: z.number(), address: z.string().optional() })
type Holder = z.infer<typeof Holder>

// Time for one that is just stopping to be gone.
const PATIENCE_MS = 2_000

/**
 * Only one `vun serve` on a folder, also where `DATABASE_URL` is shared by many folders. A claim ends with its process,
 * however that dies. Refused with the holder's process and address.
 */
export async function claimServe({ dataFolder }: { dataFolder: string }): Promise<ServeClaim> {
  const folder = openFolder(dataFolder)
  const claim = await lockAlone(lockFile(folder, 'serve'), PATIENCE_MS)
  if (!claim) throw refusal(folder, findHolder(folder))
  const write = (holder: Holder) => writePrivately(folder, fileOf(folder), `${JSON.stringify(holder)}\n`)
  write({ pid: process.pid })
  return {
    announce: (address) => write({ pid: process.pid, address }),
    release: () => {
      rmSync(fileOf(folder), { force: true })
      claim.release()
    },
  }
}

function findHolder(folder: string): Holder | undefined {
  const text = findText(folder, fileOf(folder))
  return text ? Holder.parse(JSON.parse(text)) : undefined
}

function refusal(folder: string, holder: Holder | undefined): Refusal {
  const who = holder ? `tiến trình ${holder.pid}` : 'một tiến trình khác'
  const where = holder?.address ? ` tại ${holder.address}` : ''
  return new Refusal(
    'conflict',
    `Vun đã chạy trên thư mục ${folder} rồi: ${who}${where}. Hãy dùng nó, hoặc dừng nó trước khi chạy lại.`,
  )
}

function fileOf(folder: string): string {
  return join(folder, 'locks', 'serve.json')
}
