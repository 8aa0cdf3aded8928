import type { JSX } from 'preact'
import type { UnitLink } from '#organization/links.query.ts'

export type PlaceSelectProps = {
  name: string
  /** Read out; the heading of its column says it to those who see. */
  label: string
  successors: readonly UnitLink[]
  /** What not choosing means. */
  none: string
  value?: string | undefined
}

/** Where something of a split unit goes: one of its successors, or nowhere yet. */
export function PlaceSelect({ name, label, successors, none, value }: PlaceSelectProps): JSX.Element {
  return (
    <select name={name} aria-label={label}>
      <option value="">{none}</option>
      {successors.map((unit) => (
        <option key={unit.id} value={unit.id} selected={unit.id === value}>
          {unit.name}
        </option>
      ))}
    </select>
  )
}
