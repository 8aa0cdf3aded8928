import type { Block, Heading, Picture } from '../block.ts'
import { gather } from '../gather.ts'
import type { Inline } from '../inline.ts'
import { inlineText } from '../plain-text.ts'
import { trimInlines } from '../trim-inlines.ts'
import { takeAnchor } from './footnotes.ts'
import { textOfLines } from './line-text.ts'
import { linesOf } from './lines.ts'
import { labelOf, withoutStart } from './list-label.ts'
import type { PageContent, PageMade } from './page-content.ts'
import type { Glyph, Placed, PlacedPicture } from './placed.ts'
import { isBlockPart, isNote, isPart, type Leaf, type Part, partsOf, tagsIn } from './structure.ts'
import { taggedFootnotes } from './tagged.ts'
import { tableOf } from './tagged-table.ts'

/** A page by its tags, as Word and LibreOffice write them when asked to. */
export function readTaggedPage(tree: Part, page: PageContent): PageMade[] {
  taggedFootnotes(tree, page)
  const drawn = Map.groupBy(
    page.placed.filter(({ artifact, tag }) => !artifact && tag !== undefined),
    ({ tag }) => tag,
  )
  const drawnIn = (nodes: readonly (Part | Leaf)[]) => tagsIn(nodes).flatMap((tag) => drawn.get(tag) ?? [])
  return within(tree.children, { page, drawnIn, alt: '' })
}

type Context = {
  page: PageContent
  drawnIn(nodes: readonly (Part | Leaf)[]): Placed[]
  /** What the figure around says of its picture. */
  alt: string
  level?: Heading['attrs']['level']
}

/** Parts one after another; text in a row between them is a paragraph of its own. */
function within(nodes: readonly (Part | Leaf)[], context: Context): PageMade[] {
  const made: PageMade[] = []
  let row: (Part | Leaf)[] = []
  const flush = () => {
    made.push(...paragraphOf(context.drawnIn(row), context))
    row = []
  }
  for (const [at, node] of nodes.entries()) {
    // Notes are taken by the numbers that point to them.
    if (isPart(node) && isNote(node)) continue
    if (isBlockPart(node)) {
      if (isTitleOfContents(node, nodes[at + 1])) continue
      flush()
      made.push(...partOf(node, context))
    } else if (isPart(node) && partsOf([node], /^(Figure|Table|L|P)$/).length > 0) {
      flush()
      made.push(...within(node.children, context))
    } else row.push(node)
  }
  flush()
  return made
}

/** Contents are made anew when shown, and their title with them. */
function isTitleOfContents({ role }: Part, next: Part | Leaf | undefined): boolean {
  return /^H\d?$/.test(role) && next !== undefined && isPart(next) && next.role === 'TOC'
}

function partOf(part: Part, context: Context): PageMade[] {
  const { role, children } = part
  if (/^(TOC|Form|Artifact)$/.test(role)) return []
  if (role === 'Table') return tableOf(part, (nodes) => gather(within(nodes, context)))
  if (role === 'L') return partsOf(children, /^LI$/).flatMap((item) => itemOf(item, context))
  if (role === 'Figure') return figureOf(part, context)
  const heading = /^H(\d?)$/.exec(role)
  if (heading || role === 'Title') {
    const level = Math.min(Math.max(Number(heading?.[1] ?? 1) || 1, 1), 4) as Heading['attrs']['level']
    return within(children, { ...context, level })
  }
  const made = within(children, context)
  if (role === 'Caption') return made.map((one) => ({ as: 'caption', blocks: one.blocks }))
  if (role === 'BlockQuote') return made.map((one) => ({ as: 'quote', blocks: one.blocks }))
  return made
}

function paragraphOf(placed: readonly Placed[], { page, alt, level }: Context): PageMade[] {
  const glyphs = placed.filter((one): one is Glyph => one.type === 'glyph')
  const pictures = placed.filter((one): one is PlacedPicture => one.type === 'picture')
  const options = { heading: level !== undefined, anchor: takeAnchor(page.footnotes) }
  const content = trimInlines(textOfLines(linesOf(glyphs), options))
  const text: Block[] = content.length === 0 ? [] : [textBlock(content, level)]
  return [...text, ...pictures.flatMap((picture) => pictureOf(picture, alt, page))].map((block) => ({
    as: 'block',
    blocks: [block],
  }))
}

function textBlock(content: Inline[], level: Context['level']): Block {
  return level === undefined ? { type: 'paragraph', content } : { type: 'heading', attrs: { level }, content }
}

function pictureOf(picture: PlacedPicture, alt: string, { fileOf }: PageContent): Picture[] {
  const file = fileOf(picture)
  return file ? [{ type: 'picture', attrs: { file, alt, caption: '' } }] : []
}

function figureOf({ children, alt = '' }: Part, context: Context): PageMade[] {
  const text = alt.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 2_000)
  const made = within(children, { ...context, alt: text || context.alt })
  const hasPicture = made.some(({ blocks }) => blocks.some(({ type }) => type === 'picture'))
  if (!hasPicture && made.length === 0)
    context.page.notes.add('Có hình vẽ trong PDF không giữ được. Hãy chép chúng thành hình rồi thêm vào.')
  // Some programs tell the caption before the picture.
  return [...made.filter(({ as }) => as !== 'caption'), ...made.filter(({ as }) => as === 'caption')]
}

/** The label may be a part of its own, or stand in the text; deeper lists are known by where they begin. */
function itemOf(item: Part, context: Context): PageMade[] {
  const isLabel = (node: Part | Leaf) => isPart(node) && node.role === 'Lbl'
  const deeper = partsOf(item.children, /^L$/).flatMap((list) => partOf(list, context))
  const labelled = item.children.filter(isLabel)
  const own = withoutLists(item.children.filter((node) => !isLabel(node)))
  const [first, ...more] = within(own, context)
  const block = first?.blocks[0]
  if (block?.type !== 'paragraph') return [...(first ? [first] : []), ...more, ...deeper]
  const written = labelOf(`${plainText(labelled, context)} `)
  const label = written ?? labelOf(inlineText(block.content ?? []))
  const content = withoutStart(block.content ?? [], written ? 0 : (label?.length ?? 0))
  const x = Math.min(...context.drawnIn([...labelled, ...own]).map((one) => one.x))
  const blocks: Block[] = [{ type: 'paragraph', content }, ...more.flatMap((one) => one.blocks)]
  const { kind, number } = label ?? { kind: 'bullet_list', number: 1 }
  return [{ as: 'item', level: 0, kind, number, blocks, x }, ...deeper]
}

function plainText(nodes: readonly (Part | Leaf)[], { drawnIn }: Context): string {
  return drawnIn(nodes)
    .map((one) => (one.type === 'glyph' ? one.text : ''))
    .join('')
    .trim()
}

function withoutLists(nodes: readonly (Part | Leaf)[]): (Part | Leaf)[] {
  return nodes
    .filter((node) => !isPart(node) || node.role !== 'L')
    .map((node) => (isPart(node) ? { ...node, children: withoutLists(node.children) } : node))
}
