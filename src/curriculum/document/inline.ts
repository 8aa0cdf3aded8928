import { z } from 'zod'

/** What a stretch of text is: strong, underlined, a link to somewhere … Names and shape are ProseMirror's. */
export type Mark = z.infer<typeof Mark>
/** Text in a row, as a paragraph holds it. */
export type Inline = z.infer<typeof Inline>
/** Text with its marks; never empty. */
export type Text = z.infer<typeof Text>

/** A link leads to a page or an address, never to a script or a file of this machine. */
export const Href = z
  .string()
  .max(2_000)
  .regex(/^(https?:\/\/|mailto:)[^\s<>"\\^`{|}]+$/i)

export const Mark = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['strong', 'em', 'underline', 'superscript', 'subscript']) }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: Href }) }),
])

export const Text = z.object({
  type: z.literal('text'),
  text: z.string().min(1).max(1_000_000),
  marks: z.exactOptional(z.array(Mark).max(6)),
})

const Break = z.object({ type: z.literal('hard_break') })

/** A footnote stands where its number is shown, and holds its own text; footnotes have no footnotes. */
const Footnote = z.object({
  type: z.literal('footnote'),
  content: z.exactOptional(z.array(z.discriminatedUnion('type', [Text, Break]))),
})

export const Inline = z.discriminatedUnion('type', [Text, Break, Footnote])

/** Where a link may lead, or nothing: links to scripts, to files and inside their own file become plain text. */
export function safeLink(target: string | undefined): string | undefined {
  return Href.safeParse(target?.trim()).data
}
