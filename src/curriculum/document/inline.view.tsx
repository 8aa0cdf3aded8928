import type { ComponentChildren, JSX } from 'preact'
import type { ShownDocument } from './document.view.tsx'
import type { Inline, Mark } from './inline.ts'

/** Text in a row with its marks; a footnote is its number, leading to the end. */
export function InlineView({
  content,
  shown,
}: {
  content: readonly Inline[]
  shown: ShownDocument
}): JSX.Element {
  return (
    <>
      {content.map((one) => {
        if (one.type === 'text') return (one.marks ?? []).reduceRight(marked, one.text)
        return one.type === 'hard_break' ? <br /> : <Anchor number={shown.numberOf(one)} shown={shown} />
      })}
    </>
  )
}

function Anchor({ number, shown: { id, labels } }: { number: number; shown: ShownDocument }): JSX.Element {
  return (
    <sup>
      <a id={`${id}-ref-${number}`} href={`#${id}-note-${number}`} aria-label={labels.footnote(number)}>
        {number}
      </a>
    </sup>
  )
}

function marked(text: ComponentChildren, mark: Mark): ComponentChildren {
  switch (mark.type) {
    case 'strong':
      return <strong>{text}</strong>
    case 'em':
      return <em>{text}</em>
    case 'underline':
      return <u>{text}</u>
    case 'superscript':
      return <sup>{text}</sup>
    case 'subscript':
      return <sub>{text}</sub>
    case 'link':
      return (
        <a href={mark.attrs.href} rel="noopener noreferrer nofollow">
          {text}
        </a>
      )
  }
}
