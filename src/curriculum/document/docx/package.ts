import type { FileHandle } from 'node:fs/promises'
import { posix } from 'node:path'
import { openZip, type Zip } from '#platform/zip/zip.ts'
import { refuseDocument } from '../refuse.ts'
import { attributeOf, type Element, elementsOf, xmlTree } from './xml-tree.ts'

/** An opened .docx: its parts by path, and what a part points to by its relations. */
export type Package = {
  /** The main part, nearly always word/document.xml. */
  main: string
  /** In bytes, unpacked; undefined for what is not there. */
  sizeOf(path: string): number | undefined
  xml(path: string): Promise<Element | undefined>
  bytes(path: string, most: number): Promise<Buffer | undefined>
  relations(path: string): Promise<Map<string, Relation>>
}
/** `target` is a path in the package, or an address outside it. */
export type Relation = { type: string; target: string; outside: boolean }

const megabyte = 1024 * 1024
/** Parts are kept in memory whole. The text of 1,000 pages with its marks takes 10 to 20 MB. */
const mostOfPart = 48 * megabyte

export async function openPackage(file: FileHandle, size: number): Promise<Package> {
  const zip = await openZip(file, size)
  const sizeOf = (path: string) => zip.entries.get(path.toLowerCase())?.size
  refuseOthers(zip)
  const bytes = (path: string, most: number) => readPart(zip, path, most)
  const xml = async (path: string) => {
    const part = await bytes(path, mostOfPart)
    return part && parse(part)
  }
  const relations = async (path: string) => {
    const { dir, base } = posix.parse(path)
    return relationsOf(dir, await xml(posix.join(dir, '_rels', `${base}.rels`)))
  }
  const top = [...(await relations('')).values()].find(({ type }) => type === 'officeDocument')
  const main = top?.target ?? 'word/document.xml'
  if (sizeOf(main) === undefined) throw refuseDocument('damaged', 'thiếu phần chữ')
  return { main, sizeOf, xml, bytes, relations }
}

async function readPart(zip: Zip, path: string, most: number): Promise<Buffer | undefined> {
  const entry = zip.entries.get(path.toLowerCase())
  if (!entry) return undefined
  if (entry.size > most) throw refuseDocument('too-big', `${most / megabyte} MB một phần`)
  const pieces: Buffer[] = []
  for await (const piece of zip.unpack(entry)) pieces.push(piece)
  return Buffer.concat(pieces)
}

function parse(part: Buffer): Element {
  const wide = part[0] === 0xff ? 'utf-16le' : part[0] === 0xfe ? 'utf-16be' : 'utf-8'
  const tree = xmlTree()
  const decoder = new TextDecoder(wide)
  const step = 256 * 1024
  for (let at = 0; at < part.length; at += step)
    tree.write(decoder.decode(part.subarray(at, at + step), { stream: at + step < part.length }))
  return tree.end()
}

function relationsOf(folder: string, tree: Element | undefined): Map<string, Relation> {
  const entries = elementsOf(tree).map((one): [string, Relation] => {
    const target = attributeOf(one, 'Target') ?? ''
    const outside = attributeOf(one, 'TargetMode') === 'External'
    const inside = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
    const type = (attributeOf(one, 'Type') ?? '').replace(/^.*\//, '')
    return [attributeOf(one, 'Id') ?? '', { type, target: outside ? target : inside, outside }]
  })
  return new Map(entries)
}

/** Other things that are zips inside are called by their name; one with programs in it is not opened at all. */
function refuseOthers({ entries }: Zip): void {
  const names = [...entries.keys()]
  if (names.some((name) => /(^|\/)vba(project|data)[^/]*\.(bin|xml)$/.test(name)))
    throw refuseDocument('macros')
  if (entries.has('xl/workbook.xml')) throw refuseDocument('other', 'bảng tính Excel')
  if (entries.has('ppt/presentation.xml')) throw refuseDocument('other', 'bài trình chiếu PowerPoint')
  if (entries.has('mimetype')) throw refuseDocument('other', 'tệp OpenDocument (.odt)')
  if (!entries.has('[content_types].xml')) throw refuseDocument('other', 'tệp nén')
}
