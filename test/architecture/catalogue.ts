import type { Source } from './sources.ts'

/** A command or query as its file states it. */
export type Stated = { path: string; kind: 'command' | 'query'; constant: string; name: string }

/** The commands and queries that a file defines, in order. */
export function statedIn({ path, text }: Source): Stated[] {
  const definitions =
    /^export const (\w+) = (command|query)(?:<[^(]*>)?\(\{\s*(?:\/\/[^\n]*\s*)*name: '([^']*)'/gm
  return [...text.matchAll(definitions)].map(([, constant, kind, name]) => ({
    path,
    kind: kind as Stated['kind'],
    constant: constant!,
    name: name!,
  }))
}

/**
 * What is wrong with a name. A command is `folder.verb-noun` after its file `folder/verb-noun.command.ts`, so that who
 * reads the journal finds the code; a query is `folder.what-it-asks`.
 */
export function wrongName({ path, kind, name }: Stated): string | undefined {
  const [, folder, file] = /^src\/([^/]+)\/(?:.*\/)?([^/]+)\.(?:command|query)\.tsx?$/.exec(path) ?? []
  if (folder === undefined) return `${path}: a ${kind} stands in a *.${kind}.ts of a folder`
  if (kind === 'command' && name !== `${folder}.${file}`) return `${path}: ${name} is not ${folder}.${file}`
  if (kind === 'command' && !/-/.test(name)) return `${path}: ${name} is not verb-noun`
  if (!new RegExp(`^${folder}\\.[a-z]+(-[a-z]+)*$`).test(name))
    return `${path}: ${name} is not ${folder}.some-words`
  return undefined
}

export function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))]
}
