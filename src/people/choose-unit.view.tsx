import type { FoundUnit } from '#organization/find-units.query.ts'
import { unitLine } from '#organization/unit-choice.tsx'
import { onDay } from '#web/address.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { words } from '#web/words.ts'
import { peoplePath } from './paths.ts'

/** Which unit is meant. */
export function chooseUnitPage({
  frame,
  asked,
  choices,
}: {
  frame: Frame
  asked: string | undefined
  choices: readonly (Pick<FoundUnit, 'id' | 'name'> & Partial<FoundUnit>)[]
}): string {
  const { list: say } = words(frame.language).people.pages
  return page({
    frame,
    title: say.title,
    section: 'people',
    children: (
      <>
        <p>{choices.length > 0 ? say.choose : say.noUnit(asked ?? '')}</p>
        <ul>
          {choices.map(({ id, name, code = null, above = [] }) => (
            <li key={id}>
              <a href={onDay(peoplePath({ unit: id }), frame.day, frame.today)}>
                {unitLine({ name, code, above } as FoundUnit)}
              </a>
            </li>
          ))}
        </ul>
      </>
    ),
  })
}
