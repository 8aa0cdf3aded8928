import type { JSX } from 'preact'
import { numberText } from '#web/numbers.ts'
import type { Language } from '#web/words.ts'

export type Count = {
  value: number
  /** The unit of what is counted, in words: "người mới", "dòng bị từ chối". */
  label: string
  kind?: 'late' | 'wrong'
  href?: string
}

/** A few numbers side by side, each with its unit: what will happen, what was found. */
export function Counts({ language, counts }: { language: Language; counts: readonly Count[] }): JSX.Element {
  return (
    <ul class="counts">
      {counts.map(({ value, label, kind, href }) => (
        <li key={label} class={value > 0 ? kind : undefined}>
          <strong>{numberText(language, value)}</strong> {href ? <a href={href}>{label}</a> : label}
        </li>
      ))}
    </ul>
  )
}
