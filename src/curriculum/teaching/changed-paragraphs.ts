import type { Stretch } from '../difference.ts'

/** A paragraph in which something changed, and the heading that it stands under, if it does under any. */
export type ChangedParagraph = { under: string | null; stretches: Stretch[] }

/** Out of two texts read side by side only the paragraphs where they differ: what is read in four minutes. */
export function changedParagraphs(
  stretches: readonly Stretch[],
  headings: readonly string[],
): ChangedParagraph[] {
  const isHeading = new Set(headings)
  let under: string | null = null
  return paragraphsOf(stretches).flatMap((paragraph) => {
    const text = newerOf(paragraph)
    const found = isChanged(paragraph) ? [{ under, stretches: paragraph }] : []
    if (isHeading.has(text)) under = text
    return found
  })
}

/** A paragraph ends where a line of either text does. */
function paragraphsOf(stretches: readonly Stretch[]): Stretch[][] {
  const paragraphs: Stretch[][] = [[]]
  for (const { text, turn } of stretches)
    for (const [at, line] of text.split('\n').entries()) {
      if (at > 0) paragraphs.push([])
      if (line !== '') paragraphs.at(-1)!.push({ text: line, turn })
    }
  return paragraphs
}

function isChanged(paragraph: readonly Stretch[]): boolean {
  return paragraph.some(({ text, turn }) => turn !== 'kept' && text.trim() !== '')
}

function newerOf(paragraph: readonly Stretch[]): string {
  return paragraph.flatMap(({ text, turn }) => (turn === 'removed' ? [] : [text])).join('')
}
