import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '#platform/package-root.ts'

/** A file of ours by its path from the root of the repository, with `/`. */
export type Source = { path: string; text: string }

/** Every file under these folders whose name ends so, tests among them. */
export function sourcesUnder(folders: readonly string[], ending = /\.tsx?$/): Source[] {
  return folders.flatMap((folder) => {
    if (!existsSync(join(packageRoot, folder))) return []
    return readdirSync(join(packageRoot, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => ending.test(path))
      .sort()
      .map((path) => ({ path, text: readFileSync(join(packageRoot, path), 'utf8') }))
  })
}

export function isTest({ path }: Source): boolean {
  return /\.test\.tsx?$/.test(path)
}
