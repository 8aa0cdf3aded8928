import { Refusal } from '#platform/refusal.ts'
import type { MaterialContent } from './material.ts'

/** What a form of a material says around its text, as it was typed. */
export type MaterialTyped = {
  title: string
  language: string
  source: string
  licence: string
  cites: string
}

export function materialTyped(texts: Record<string, string | undefined>): MaterialTyped {
  const { title = '', language = 'vi', source = '', licence = '', cites = '' } = texts
  return { title, language, source, licence, cites }
}

/** The form as it stands for a text there is. */
export function typedOf({ title, language, source, licence, cites }: MaterialContent): MaterialTyped {
  return { title, language, source, licence, cites: cites.join('\n') }
}

/** What is missing is asked for by its own name; the command judges the rest. */
export function saidIn(typed: MaterialTyped): Omit<MaterialContent, 'document' | 'versionOf'> {
  const missing = (['title', 'source', 'licence'] as const).filter((name) => typed[name].trim() === '')
  const [first, ...more] = missing.map((name) => asked[name])
  if (first) throw new Refusal('invalid', first, more)
  const cites = typed.cites
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return { ...typed, language: typed.language as MaterialContent['language'], cites }
}

const asked = {
  title: 'Chưa ghi tên tài liệu.',
  source: 'Chưa ghi nguồn: ai soạn, lấy từ đâu.',
  licence: 'Chưa ghi giấy phép: được dùng theo điều kiện nào.',
}
