import type { Inline, Mark } from '../inline.ts'
import { typstBlock, typstCall, typstString } from './typst-code.ts'

/** A row of text as Typst code. */
export function inlineTypst(content: readonly Inline[] = []): string {
  return typstBlock(
    content.map((one) => {
      if (one.type === 'text') return (one.marks ?? []).reduceRight(marked, typstString(one.text))
      return one.type === 'hard_break' ? 'linebreak()' : typstCall('footnote', inlineTypst(one.content))
    }),
  )
}

const calls = {
  strong: 'strong',
  em: 'emph',
  underline: 'underline',
  superscript: 'super',
  subscript: 'sub',
} as const

function marked(text: string, mark: Mark): string {
  return mark.type === 'link'
    ? typstCall('link', typstString(mark.attrs.href), text)
    : typstCall(calls[mark.type], text)
}
