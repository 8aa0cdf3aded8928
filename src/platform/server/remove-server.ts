import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { placeCluster } from './cluster.ts'
import { tryLockAlone } from './file-lock.ts'
import { lockFile, openFolder, takeGate } from './folder.ts'
import { stopRunning } from './running.ts'

/**
 * Stops the embedded server of a folder and deletes the folder with its cluster, wherever that is. Does nothing and
 * says false when somebody uses the server, or when the folder never had one.
 */
export async function removeServer({ dataFolder }: { dataFolder: string }): Promise<boolean> {
  if (!existsSync(join(dataFolder, 'locks', 'gate'))) return false
  const folder = openFolder(dataFolder)
  const gate = await takeGate(folder)
  const alone = tryLockAlone(lockFile(folder, 'users'))
  try {
    if (!alone) return false
    const cluster = placeCluster(folder)
    await stopRunning(cluster)
    rmSync(cluster.home, { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
    return true
  } finally {
    alone?.release()
    gate.release()
  }
}
