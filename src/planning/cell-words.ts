import type { Level } from '#organization/unit.ts'
import type { Language } from '#web/language.ts'
import { words } from '#web/words.ts'
import { type AreaOrNone, noArea } from './fit.ts'

export function areaName(language: Language, area: AreaOrNone): string {
  const { planning, curriculum } = words(language)
  return area === noArea ? planning.none : curriculum.areas[area]
}

export function levelName(language: Language, level: Level): string {
  return words(language).curriculum.levels[level]
}
