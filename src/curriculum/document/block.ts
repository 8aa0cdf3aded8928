import { z } from 'zod'
import { Inline } from './inline.ts'

type Node<Type extends string, Attrs, Content> = { type: Type; attrs: Attrs; content: Content }

export type Heading = { type: 'heading'; attrs: { level: 1 | 2 | 3 | 4 }; content?: Inline[] }
export type Paragraph = { type: 'paragraph'; content?: Inline[] }
export type ListItem = { type: 'list_item'; content: Block[] }
export type List =
  | { type: 'bullet_list'; content: ListItem[] }
  /** `order` is the number of the first item. */
  | Node<'ordered_list', { order: number }, ListItem[]>
export type TableCell = Node<'table_header' | 'table_cell', { colspan: number; rowspan: number }, Block[]>
export type TableRow = { type: 'table_row'; content: TableCell[] }
export type Table = { type: 'table'; content: TableRow[] }
/** A picture that is kept apart under its `file`; `alt` says what is to be seen, '' for mere decoration. */
export type Picture = { type: 'picture'; attrs: { file: string; alt: string; caption: string } }
/** Sound or film, kept apart; `captions` is the file of its subtitles (WebVTT), if there is one. */
export type Recording = {
  type: 'recording'
  attrs: { file: string; kind: 'audio' | 'video'; captions: string | null; title: string }
}
/** A case to work on, or a role play: a named box with anything in it. */
export type Exercise = Node<'case_exercise' | 'role_play', { title: string }, Block[]>
export type CheckItem = { type: 'check_item'; content: Block[] }
export type Checklist = { type: 'checklist'; content: CheckItem[] }
export type Quote = { type: 'quote'; content: Block[] }
export type Rule = { type: 'rule' }

/** One piece of a document, from top to bottom. */
export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Picture
  | Recording
  | Exercise
  | Checklist
  | Quote
  | Rule

/** A file is named by the SHA-256 of its bytes, in hexadecimal. */
const FileHash = z.string().regex(/^[0-9a-f]{64}$/)
const Line = z.string().max(2_000)
const Span = z.int().min(1).max(1_000).default(1)
const inlines = z.exactOptional(z.array(Inline))
const blocks = z.array(z.lazy((): z.ZodType<Block> => Block)).min(1)
const listItems = z.array(z.object({ type: z.literal('list_item'), content: blocks })).min(1)

const cell = z.object({
  type: z.enum(['table_header', 'table_cell']),
  attrs: z.object({ colspan: Span, rowspan: Span }).prefault({}),
  content: blocks,
})
const row = z.object({ type: z.literal('table_row'), content: z.array(cell).default([]) })

export const Block: z.ZodType<Block> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('heading'),
    attrs: z.object({ level: z.literal([1, 2, 3, 4]) }),
    content: inlines,
  }),
  z.object({ type: z.literal('paragraph'), content: inlines }),
  z.object({ type: z.literal('bullet_list'), content: listItems }),
  z.object({
    type: z.literal('ordered_list'),
    attrs: z.object({ order: z.int().min(0).max(1_000_000).default(1) }).prefault({}),
    content: listItems,
  }),
  z.object({ type: z.literal('table'), content: z.array(row).min(1) }),
  z.object({ type: z.literal('picture'), attrs: z.object({ file: FileHash, alt: Line, caption: Line }) }),
  z.object({
    type: z.literal('recording'),
    attrs: z.object({
      file: FileHash,
      kind: z.enum(['audio', 'video']),
      captions: FileHash.nullable(),
      title: Line,
    }),
  }),
  z.object({
    type: z.enum(['case_exercise', 'role_play']),
    attrs: z.object({ title: Line }),
    content: blocks,
  }),
  z.object({
    type: z.literal('checklist'),
    content: z.array(z.object({ type: z.literal('check_item'), content: blocks })).min(1),
  }),
  z.object({ type: z.literal('quote'), content: blocks }),
  z.object({ type: z.literal('rule') }),
])
