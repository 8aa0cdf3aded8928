import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

let folder: string | undefined
let count = 0

/** The path of a file with these bytes, gone when the tests of this file are over. */
export function fileWith(bytes: Uint8Array | string, name = 'tep'): string {
  folder ??= mkdtempSync(join(tmpdir(), 'vun-tep-'))
  const path = join(folder, `${++count}-${name}`)
  writeFileSync(path, bytes)
  return path
}

afterAll(() => {
  if (folder) rmSync(folder, { recursive: true, force: true })
})
