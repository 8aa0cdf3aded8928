import type { Language } from '#web/language.ts'
import reference from '../../reference/titles.json' with { type: 'json' }

const names = new Map(reference.titles.map(({ code, vi, en }) => [code, { vi, en }]))

/** The title as lists write it, in the reader's language; what is not a title of ours stays as it is. */
export function titleText(language: Language, code: string): string {
  return names.get(code)?.[language] ?? code
}
