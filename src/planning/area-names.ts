import { type Area, areas } from '#organization/area.ts'
import { languages } from '#web/language.ts'
import { words } from '#web/words.ts'
import { type KindNamed, kindsByName } from './area-list.ts'

/** The kinds of area by their keys and by their names in every language. */
export const kindNamed: KindNamed = kindsByName(
  areas.flatMap((area): [string, Area][] => [
    [area, area],
    ...languages.map((language): [string, Area] => [words(language).curriculum.areas[area], area]),
  ]),
)
