import { unitPath } from '#organization/paths.ts'
import type { Unit } from '#organization/unit.ts'
import type { Frame } from '#web/frame.ts'
import { page } from '#web/page.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { words } from '#web/words.ts'
import { there, unitTitle } from './unit-title.ts'

/** A reader whose scope holds no single topmost unit on the day: she chooses one, or another day. */
export function noUnitPage({ frame, units }: { frame: Frame; units: readonly Unit[] }): string {
  const say = words(frame.language).coverage.pages.noUnit
  return page({
    frame,
    title: units.length > 0 ? say.choose : say.title,
    section: 'overview',
    children:
      units.length > 0 ? (
        <ul>
          {units.map((unit) => (
            <li key={unit.id}>
              <a href={there(frame, unitPath(unit.id))}>{unitTitle(frame, unit)}</a>
            </li>
          ))}
        </ul>
      ) : (
        <Empty title={say.title}>{say.text}</Empty>
      ),
  })
}
