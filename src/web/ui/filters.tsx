import type { ComponentChildren, JSX } from 'preact'
import { parametersOf, pathOf } from '#web/address.ts'
import { AutoSubmit } from './behaviours.tsx'
import { Button } from './button.tsx'

export type FiltersProps = {
  /** The page's address; parameters that are not asked here are kept. */
  address: string
  /** The names of the fields inside, and parameters that a new filter makes stale, such as the page number. */
  names: readonly string[]
  /** The word on the button. */
  button: string
  /** What is seldom asked, folded away below until it is. */
  more?: { label: string; open: boolean; children: ComponentChildren }
  children: ComponentChildren
}

/** What a list is narrowed by: a GET form, so that the address says it and can be sent to others. */
export function Filters({ address, names, button, more, children }: FiltersProps): JSX.Element {
  const kept = parametersOf(address).filter(([name]) => !names.includes(name))
  return (
    <AutoSubmit>
      <form method="get" action={pathOf(address)} class="filters">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <Button>{button}</Button>
        {more && (
          <details open={more.open}>
            <summary>{more.label}</summary>
            <div>{more.children}</div>
          </details>
        )}
      </form>
    </AutoSubmit>
  )
}
