import type { JSX } from 'preact'
import { areas } from '#organization/area.ts'
import { levels } from '#organization/unit.ts'
import type { Frame } from '#web/frame.ts'
import { Field, Select } from '#web/ui/field.tsx'
import { Filters } from '#web/ui/filters.tsx'
import { words } from '#web/words.ts'
import { languages } from '../material/material.ts'
import { competencyNames } from './competency-names.ts'
import { type LessonAsked, lessonFields } from './lesson-asked.ts'

/** Lengths that a topic is looked for by, in periods. */
const lengths = [1, 2, 4, 8, 16]
type Choice = [value: string, label: string]

/** What topics and materials are searched by; all but its words is folded away until it is asked. */
export function LessonFiltersForm({ frame, asked }: { frame: Frame; asked: LessonAsked }): JSX.Element {
  const { language } = frame
  const { curriculum, materials } = words(language)
  const { list, lesson: say } = curriculum
  const choice = (name: keyof LessonAsked, label: string, choices: readonly Choice[]) => (
    <Select
      language={language}
      name={name}
      label={label}
      value={asked[name]}
      options={[['', list.any] as Choice, ...choices].map(([value, text]) => ({ value, label: text }))}
    />
  )
  const narrowed = lessonFields.some((name) => name !== 'text' && asked[name] !== '')
  return (
    <Filters
      address={frame.address}
      names={[...lessonFields, 'trang']}
      button={say.search}
      more={{
        label: say.more,
        open: narrowed,
        children: (
          <>
            {choice('kind', say.kind, [
              ['topic', say.kinds.topic],
              ['material', say.kinds.material],
            ])}
            {choice(
              'level',
              list.level,
              levels.map((one) => [one, curriculum.levels[one]]),
            )}
            {choice(
              'area',
              list.area,
              areas.map((one) => [one, curriculum.areas[one]]),
            )}
            {choice(
              'mostPeriods',
              say.mostPeriods,
              lengths.map((one) => [String(one), say.atMost(one)]),
            )}
            {choice(
              'builds',
              say.builds,
              competencyNames.map(({ key, name }) => [key, name]),
            )}
            {choice(
              'language',
              say.language,
              languages.map((one) => [one, materials.languages[one]]),
            )}
            {choice('spoken', say.spoken, [['1', say.onlySpoken]])}
          </>
        ),
      }}
    >
      <Field language={language} name="text" type="search" label={say.find} value={asked.text} />
    </Filters>
  )
}
