import type { FileHandle } from 'node:fs/promises'
import type { Imported } from '../imported.ts'
import { mostOfPictures, pictureKeeper } from '../keep-pictures.ts'
import { refuseDocument } from '../refuse.ts'
import { readBlocks } from './blocks.ts'
import { readNumbering } from './numbering.ts'
import { openPackage, type Package, type Relation } from './package.ts'
import type { Reading } from './reading.ts'
import { readStyles } from './styles.ts'
import { attributeOf, child, type Element, elementsOf } from './xml-tree.ts'

/** Reads a .docx. Changes count as accepted, comments, headers and footers are left out, programs are never looked at. */
export async function importDocx(file: FileHandle, size: number): Promise<Imported> {
  const parts = await openPackage(file, size)
  const relations = await parts.relations(parts.main)
  const part = async (type: string) => {
    const relation = [...relations.values()].find((one) => one.type === type && !one.outside)
    return relation && (await parts.xml(relation.target))
  }
  const main = await parts.xml(parts.main)
  const body = child(main, 'body')
  if (!body) throw refuseDocument('damaged', 'thiếu phần chữ')
  const reading: Reading = {
    styles: readStyles(await part('styles')),
    numbering: readNumbering(await part('numbering')),
    media: await readMedia(parts, relations),
    relations,
    footnotes: new Map([
      ...notesOf('footnote', await part('footnotes')),
      ...notesOf('endnote', await part('endnotes')),
    ]),
    pictures: pictureKeeper(),
    notes: new Set(),
  }
  const content = readBlocks(body, reading)
  return { document: { type: 'doc', content }, files: reading.pictures.files, notes: [...reading.notes] }
}

/** All pictures the text may show, while there is room for them. */
async function readMedia(
  parts: Package,
  relations: ReadonlyMap<string, Relation>,
): Promise<Map<string, Uint8Array>> {
  const media = new Map<string, Uint8Array>()
  let room = 2 * mostOfPictures.all
  for (const { type, target, outside } of relations.values()) {
    const size = parts.sizeOf(target)
    if (type !== 'image' || outside || size === undefined || size > mostOfPictures.one || size > room)
      continue
    room -= size
    const bytes = await parts.bytes(target, mostOfPictures.one)
    if (bytes) media.set(target, bytes)
  }
  return media
}

function notesOf(kind: 'footnote' | 'endnote', tree: Element | undefined): [string, Element][] {
  return elementsOf(tree).map((note) => [`${kind}:${attributeOf(note, 'id')}`, note])
}
