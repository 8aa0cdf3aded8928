import type { JSX } from 'preact'
import type { Measure } from '#schemes/scheme.ts'
import type { Frame } from '#web/frame.ts'
import { Select } from '#web/ui/field.tsx'
import { Filters } from '#web/ui/filters.tsx'
import { words } from '#web/words.ts'
import { measureName } from './standing.ts'

export type MeasureChoiceProps = { frame: Frame; measures: readonly Measure[]; chosen: Measure }

/** Which measure a map or table is about. */
export function MeasureChoice({ frame, measures, chosen }: MeasureChoiceProps): JSX.Element {
  const { language } = frame
  const say = words(language).coverage.pages
  return (
    <Filters address={frame.address} names={['do']} button={say.show}>
      <Select
        language={language}
        name="do"
        label={say.measure}
        required
        value={chosen.key}
        options={measures.map((measure) => ({
          value: measure.key,
          label: `${measure.key} · ${measureName(language, measure)}`,
        }))}
      />
    </Filters>
  )
}
