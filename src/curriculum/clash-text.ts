import { type Language, words } from '#web/words.ts'
import type { Clash } from './merge.ts'

/** What pieces that a text names are called, by their ids. */
export type Titles = ReadonlyMap<string, string>

/** The name of the field in which two texts touch, as its form calls it. */
export function fieldName(language: Language, { path }: Pick<Clash, 'path'>): string {
  const { form, topic, edition, periods } = words(language).curriculum
  const names: Record<string, string> = { ...periods, ...edition, ...topic, ...form } as never
  const title = form.title
  return path.map((key) => (key === 'title' ? title : (names[key] ?? key))).join(' › ')
}

/** What one of the two says there, for people: a line each element of a list. */
export function said(
  language: Language,
  { path }: Pick<Clash, 'path'>,
  value: unknown,
  titles: Titles,
): string {
  const { curriculum, schemes } = words(language)
  const keys: Record<string, string> = {
    ...curriculum.levels,
    ...curriculum.areas,
    ...schemes.contents,
    ...schemes.forms,
  }
  const isKey = ['levels', 'areas', 'contents', 'form'].includes(path[0] ?? '')
  const { elective, compulsory } = curriculum.edition
  const one = (element: unknown): string => {
    if (typeof element === 'string')
      return titles.get(element) ?? (isKey ? (keys[element] ?? element) : element)
    if (typeof element !== 'object' || element === null) return String(element ?? '–')
    if ('text' in element) return String(element.text)
    if ('topic' in element)
      return `${one(element.topic)} (${'compulsory' in element && element.compulsory ? compulsory : elective})`
    return JSON.stringify(element)
  }
  return Array.isArray(value) ? value.map(one).join('\n') : one(value)
}
