import type { ComponentChildren, JSX } from 'preact'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

export type EmptyProps = {
  /** What there is none of. */
  title: string
  /** What to do next, in a sentence. */
  children?: ComponentChildren
  action?: { label: string; href: string }
}

/** Nothing here yet, and what to do about it. */
export function Empty({ title, children, action }: EmptyProps): JSX.Element {
  return (
    <div class="empty">
      <Icon name="sprout" />
      <div>
        <p>
          <strong>{title}</strong>
        </p>
        {children && <p>{children}</p>}
        {action && (
          <p>
            <Button kind="main" href={action.href}>
              {action.label}
            </Button>
          </p>
        )}
      </div>
    </div>
  )
}
