/** Vietnamese is the source language of everything a user reads; English is the second. */
export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

/** Whether a text from outside (a cookie, a parameter) names a language of ours. */
export function isLanguage(text: unknown): text is Language {
  return languages.some((language) => language === text)
}
