import { z } from 'zod'
import { Block } from './block.ts'
import { withinSize } from './size.ts'

/** A whole document as ProseMirror keeps it (`node.toJSON()`); what is not of these kinds and shapes is no document. */
export type Document = { type: 'doc'; content: Block[] }

/** Size and depth are looked at first, so that reading a hostile one costs little. Unknown attributes are left out. */
export const Document: z.ZodType<Document> = z
  .unknown()
  .refine(withinSize, { error: 'Tài liệu quá dài hoặc lồng quá sâu.', abort: true })
  .pipe(z.object({ type: z.literal('doc'), content: z.array(Block) }))
