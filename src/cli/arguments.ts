import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { parseDay } from '#platform/pure/day.ts'

/** The command line was not understood; nothing was tried. */
export class WrongUsage extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>

/** Words and options of a command; anything unknown is wrong usage. */
export function understand<O extends Options>(words: string[], options: O, least: number, most = least) {
  try {
    const parsed = parseArgs({ args: words, options, allowPositionals: true, strict: true })
    if (parsed.positionals.length < least || parsed.positionals.length > most)
      throw new WrongUsage(`cần ${least} tham số, có ${parsed.positionals.length}`)
    return parsed
  } catch (error) {
    if (error instanceof WrongUsage) throw error
    throw new WrongUsage((error as Error).message)
  }
}

export function required(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new WrongUsage(`thiếu --${name}`)
  return value
}

export function day(value: string, name: string): string {
  if (parseDay(value) === undefined)
    throw new WrongUsage(`--${name} phải là ngày YYYY-MM-DD, không phải “${value}”`)
  return value
}

/** A file as the caller wrote it: from where she stood when she called npm, else from here. */
export function filePath(path: string): string {
  const from = process.env.INIT_CWD
  const there = from === undefined ? undefined : resolve(from, path)
  return there !== undefined && existsSync(there) ? there : resolve(path)
}
