import type { Block } from './block.ts'
import { type FlatItem, nestLists } from './nest-lists.ts'

/** What a paragraph or table became: loose blocks, an item of a list, lines of a quote, words under a picture. */
export type Made =
  | { as: 'block' | 'quote' | 'caption'; blocks: Block[] }
  | ({ as: 'item'; blocks: Block[] } & Omit<FlatItem, 'content'>)

/** Lays items that follow one another into lists, lines of a quote into a quote, captions under their pictures. */
export function gather(made: readonly Made[]): Block[] {
  const blocks: Block[] = []
  let at = 0
  while (at < made.length) {
    const first = made[at]
    if (!first) break
    const run = made.slice(at, endOfRun(made, at))
    at += run.length
    if (first.as === 'item') blocks.push(...nestLists(run.flatMap(flatItem)))
    else if (first.as === 'quote') {
      const content = run.flatMap((one) => one.blocks)
      if (content.length > 0) blocks.push({ type: 'quote', content })
    } else if (first.as !== 'caption' || !captionOfPicture(first, blocks.at(-1), made[at]))
      blocks.push(...first.blocks)
  }
  return blocks
}

/** Empty paragraphs between items do not end a list. */
function endOfRun(made: readonly Made[], from: number): number {
  const as = made[from]?.as
  if (as === 'block' || as === 'caption') return from + 1
  let end = from + 1
  for (let at = end; at < made.length; at++) {
    const one = made[at]
    if (one?.as === as) end = at + 1
    else if (one && one.blocks.length > 0) break
  }
  return end
}

function flatItem(made: Made): FlatItem[] {
  if (made.as !== 'item') return []
  const { level, kind, number, blocks } = made
  return [{ level, kind, number, content: blocks }]
}

/** Words belong to the picture above them, else to the one below. */
function captionOfPicture({ blocks }: Made, above: Block | undefined, below: Made | undefined): boolean {
  return caption(above, blocks) || caption(below?.blocks[0], blocks)
}

function caption(above: Block | undefined, [words, ...more]: readonly Block[]): boolean {
  if (
    above?.type !== 'picture' ||
    above.attrs.caption !== '' ||
    words?.type !== 'paragraph' ||
    more.length > 0
  )
    return false
  const text = (words.content ?? []).map((one) => (one.type === 'text' ? one.text : ' ')).join('')
  above.attrs.caption = text.slice(0, 2_000)
  return true
}
