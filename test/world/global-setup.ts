import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openServer } from '#platform/server/open-server.ts'
import { removeServer } from '#platform/server/remove-server.ts'

const PREFIX = 'vun-test-'

/** One server for the whole run, in a folder of its own, so that runs beside each other do not meet. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftBehind()
  const dataFolder = mkdtempSync(join(tmpdir(), PREFIX))
  // As root the server runs as another user, who must be able to pass.
  chmodSync(dataFolder, 0o711)
  const server = await openServer({ dataFolder, safety: 'scratch' })
  project.provide('connection', server.connection)
  return async () => {
    await server.stop()
    if (!(await removeServer({ dataFolder }))) rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** Servers of runs that were killed. Those in use, or another user's, stay. */
async function removeLeftBehind(): Promise<void> {
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX))
  for (const name of folders) {
    await removeServer({ dataFolder: join(tmpdir(), name) }).catch(() => undefined)
  }
}
