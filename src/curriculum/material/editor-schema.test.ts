import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDocument } from '#test/document/arbitrary.ts'
import { documentOf } from '#test/world/small-programme.ts'
import { openDocument } from '#web/editor/open-document.ts'
import { schema } from '#web/editor/schema.ts'
import { Document } from '../document/document.ts'
import { importDocument } from '../document/import-document.ts'
import { plainText } from '../document/plain-text.ts'

const fixtures = join(import.meta.dirname, '../document/fixtures')
const readable = readdirSync(fixtures).filter((name) => /\.(docx|pdf)$/.test(name) && name !== 'locked.pdf')

describe('the editor and the document', () => {
  test('hold the same: any document comes back as it was', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(openDocument(document).toJSON()).toEqual(document)
      }),
      { numRuns: 500 },
    )
  })

  test.each(readable)('hold the same of %s', async (name) => {
    const { document } = await importDocument(join(fixtures, name))
    const written = openDocument(document).toJSON()
    expect(Document.parse(openDocument(written).toJSON())).toEqual(Document.parse(written))
    expect(plainText(Document.parse(written))).toEqual(plainText(document))
  })

  test('know the same kinds of nodes and marks', () => {
    const kinds = new Set<string>()
    fc.assert(
      fc.property(anyDocument, (document) => {
        for (const [, kind] of JSON.stringify(document).matchAll(/"type":"(\w+)"/g)) if (kind) kinds.add(kind)
      }),
      { numRuns: 500 },
    )
    expect([...Object.keys(schema.nodes), ...Object.keys(schema.marks)].toSorted()).toEqual(
      [...kinds].toSorted(),
    )
  })

  test('an empty document has a place to write', () => {
    expect(openDocument({ type: 'doc', content: [] }).toJSON()).toEqual({
      type: 'doc',
      content: [{ type: 'paragraph' }],
    })
  })

  test('what is said twice is said once, and what is no document is refused', () => {
    const strong = { type: 'strong' }
    const twice = { type: 'text', text: 'a', marks: [strong, strong] }
    const document = { type: 'doc', content: [{ type: 'paragraph', content: [twice] }] }
    expect(openDocument(document).toJSON().content[0].content[0].marks).toEqual([strong])
    expect(() => openDocument({ type: 'doc', content: [{ type: 'script' }] })).toThrow(/Unknown node type/)
    expect(() =>
      openDocument({ type: 'doc', content: [{ type: 'list_item', content: documentOf('a').content }] }),
    ).toThrow(/Invalid content/)
  })
})
