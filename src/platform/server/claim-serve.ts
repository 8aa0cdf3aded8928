import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { tryLockAlone } from './file-lock.ts'
import { findText, lockFile, openFolder, writePrivately } from './folder.ts'

/** The right to serve this folder. `announce` says where, for the message to a second one. */
export type ServeClaim = { announce(address: string): void; release(): void }

const Holder = z.object({ pid: z.number(), address: z.string().optional() })
type Holder = z.infer<typeof Holder>

const ATTEMPTS = 20
const PAUSE_MS = 25

/**
 * Only one `vun serve` on a folder, also where `DATABASE_URL` is shared by many folders. A claim ends with its process,
 * however that dies. Refused with the holder's process and address.
 */
export async function claimServe({ dataFolder }: { dataFolder: string }): Promise<ServeClaim> {
  const folder = openFolder(dataFolder)
  const claim = tryLockAlone(lockFile(folder, 'serve'))
  if (!claim) throw refusal(folder, await findHolder(folder))
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

/** The first may have taken the lock a moment ago and be about to write its name. */
async function findHolder(folder: string): Promise<Holder | undefined> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const text = findText(folder, fileOf(folder))
    if (text) return Holder.parse(JSON.parse(text))
    await sleep(PAUSE_MS)
  }
  return undefined
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
