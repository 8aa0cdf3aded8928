import type { JSX } from 'preact'
import type { Crumb } from '#web/frame.ts'

export type BreadcrumbProps = { label: string; steps: readonly Crumb[] }

/** The path from the country down to where one is; the last step is the place itself. */
export function Breadcrumb({ label, steps }: BreadcrumbProps): JSX.Element | null {
  if (steps.length === 0) return null
  return (
    <nav class="breadcrumb" aria-label={label}>
      <ol>
        {steps.map(({ name, href }, index) => (
          <li key={href ?? name}>
            {href && index < steps.length - 1 ? (
              <a href={href}>{name}</a>
            ) : (
              <span aria-current="location">{name}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
