import type { ComponentChildren, JSX } from 'preact'

export type SectionProps = {
  /** Unique on its page; links can point at it. */
  id: string
  title: string
  note?: ComponentChildren
  actions?: ComponentChildren
  children: ComponentChildren
}

/** A part of a page with its heading under a hairline. */
export function Section({ id, title, note, actions, children }: SectionProps): JSX.Element {
  return (
    <section class="part" id={id} aria-labelledby={`${id}-title`}>
      <div class="section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {actions && <div class="actions">{actions}</div>}
      </div>
      {note && <p class="lead">{note}</p>}
      {children}
    </section>
  )
}

export type SplitProps = {
  /** What is read first, on every width. */
  first: ComponentChildren
  /** A tall picture: on a desktop to the left of both parts, on a phone between them. */
  picture: ComponentChildren
  second: ComponentChildren
}

/** A picture beside two parts, as on the overview. */
export function Split({ first, picture, second }: SplitProps): JSX.Element {
  return (
    <div class="split">
      <div>{first}</div>
      <div class="split-picture">{picture}</div>
      <div>{second}</div>
    </div>
  )
}
