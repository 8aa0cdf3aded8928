import { en } from '../../languages/en.ts'
import { vi, type Words } from '../../languages/vi.ts'
import type { Language } from './language.ts'

export type { Language } from './language.ts'

/** Everything Vun says, in one language, grouped by the folder that says it. */
export function words(language: Language): Words {
  return language === 'vi' ? vi : en
}
