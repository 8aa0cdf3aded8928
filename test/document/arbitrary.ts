import fc from 'fast-check'
import type { Block } from '#curriculum/document/block.ts'
import type { Document } from '#curriculum/document/document.ts'
import type { Inline, Mark } from '#curriculum/document/inline.ts'

const hash = fc.constantFrom('a'.repeat(64), 'b'.repeat(64))
const signs = [
  'Họp',
  ' ',
  'chi hội',
  '*',
  '**',
  '# ',
  '- ',
  '1. ',
  '[ ]',
  '|',
  '\\',
  '[[khối 1]]',
  '^[',
  ']',
  '(',
  '---',
  'ệ',
  '_',
  '{',
  '}',
  '^',
  '  ',
]
const words = fc
  .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''))
/** In the order that ProseMirror keeps marks in, each kind once, and none that shut each other out. */
const marks = fc
  .record({
    link: fc.option(fc.constantFrom('https://a.vn/b', 'mailto:a@b.vn', 'https://a.vn/(c)'), {
      nil: undefined,
    }),
    kinds: fc.subarray(['strong', 'em', 'underline', 'superscript', 'subscript'] as const),
  })
  .map(({ link, kinds }): Mark[] => [
    ...(link ? [{ type: 'link' as const, attrs: { href: link } }] : []),
    ...kinds.map((type) => ({ type })),
  ])
const text = fc
  .record({ text: words, marks: fc.oneof(fc.constant<Mark[]>([]), marks) })
  .map((one): Inline => ({ type: 'text', text: one.text, ...(one.marks.length > 0 && { marks: one.marks }) }))
const hardBreak: Inline = { type: 'hard_break' }
const line = fc
  .array(fc.oneof({ weight: 4, arbitrary: text }, fc.constant(hardBreak)), { maxLength: 4 })
  .map(apart)
const footnote = line.map(
  (content): Inline => ({ type: 'footnote', ...(content.length > 0 && { content }) }) as Inline,
)
const inlines = fc
  .array(fc.oneof({ weight: 5, arbitrary: text }, fc.constant(hardBreak), footnote), { maxLength: 5 })
  .map(apart)
const content = inlines.map((found) => (found.length > 0 ? { content: found } : {}))
const span = fc.constantFrom(1, 1, 1, 2)

const { block } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    content.map((one): Block => ({ type: 'paragraph', ...one })),
    fc
      .record({ level: fc.constantFrom(1, 2, 3, 4), one: content })
      .map(({ level, one }): Block => ({ type: 'heading', attrs: { level }, ...one })),
    fc.constant<Block>({ type: 'rule' }),
    fc.record({ file: hash, alt: words, caption: words }).map((attrs): Block => ({ type: 'picture', attrs })),
    fc
      .record({
        file: hash,
        kind: fc.constantFrom('audio', 'video'),
        captions: fc.option(hash),
        title: words,
      })
      .map((attrs): Block => ({ type: 'recording', attrs })),
    items('list_item', tie('blocks')).map(
      (found): Block => ({ type: 'bullet_list', content: found }) as Block,
    ),
    fc
      .record({ order: fc.nat({ max: 20 }), found: items('list_item', tie('blocks')) })
      .map(
        ({ order, found }): Block => ({ type: 'ordered_list', attrs: { order }, content: found }) as Block,
      ),
    items('check_item', tie('blocks')).map(
      (found): Block => ({ type: 'checklist', content: found }) as Block,
    ),
    tie('blocks').map((found): Block => ({ type: 'quote', content: found })),
    fc
      .record({ type: fc.constantFrom('case_exercise', 'role_play'), title: words, content: tie('blocks') })
      .map(({ type, title, content: found }): Block => ({ type, attrs: { title }, content: found })),
    table(tie('blocks')),
  ),
}))

/** Any document there can be, in the one way that ProseMirror writes it. */
export const anyDocument: fc.Arbitrary<Document> = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((found) => ({ type: 'doc', content: found }))

function items(type: string, blocks: fc.Arbitrary<Block[]>) {
  return fc.array(
    blocks.map((found) => ({ type, content: found })),
    { minLength: 1, maxLength: 3 },
  )
}

function table(blocks: fc.Arbitrary<Block[]>): fc.Arbitrary<Block> {
  const cell = fc.record({
    type: fc.constantFrom('table_header', 'table_cell'),
    attrs: fc.record({ colspan: span, rowspan: span }),
    content: blocks,
  })
  const row = fc
    .array(cell, { minLength: 1, maxLength: 3 })
    .map((cells) => ({ type: 'table_row', content: cells }))
  return fc
    .array(row, { minLength: 1, maxLength: 3 })
    .map((rows) => ({ type: 'table', content: rows }) as Block)
}

/** Texts of the same marks that follow one another are one text. */
function apart(content: Inline[]): Inline[] {
  const found: Inline[] = []
  for (const one of content) {
    const last = found.at(-1)
    if (
      last?.type === 'text' &&
      one.type === 'text' &&
      JSON.stringify(last.marks) === JSON.stringify(one.marks)
    )
      found.splice(-1, 1, { ...last, text: last.text + one.text })
    else found.push(one)
  }
  return found
}
