import type { ComponentChildren, JSX } from 'preact'

export type ButtonProps = {
  children: ComponentChildren
  /** `main` for the one thing to do here, `danger` for what takes away; else quiet. */
  kind?: 'main' | 'quiet' | 'danger'
  /** Goes somewhere instead of sending a form. */
  href?: string
  /** Sent with the form, when several buttons share one. */
  name?: string
  value?: string
  /** Why this cannot be done now: the button is off and says so beside it. */
  disabledReason?: string
}

/** A button or a link that looks like one. It does not vanish when it cannot be used: it says why. */
export function Button({
  children,
  kind = 'quiet',
  href,
  name,
  value,
  disabledReason,
}: ButtonProps): JSX.Element {
  if (disabledReason !== undefined) {
    return (
      <span class="button-off">
        <button type="button" class={`button ${kind}`} disabled>
          {children}
        </button>
        <span class="reason">{disabledReason}</span>
      </span>
    )
  }
  if (href !== undefined) {
    return (
      <a class={`button ${kind}`} href={href}>
        {children}
      </a>
    )
  }
  return (
    <button type="submit" class={`button ${kind}`} name={name} value={value}>
      {children}
    </button>
  )
}
