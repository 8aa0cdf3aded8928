import { Unsound } from './unsound.ts'

/** What is told of an XML part while it streams by. Names come without their namespace prefix. */
export type XmlHandler = {
  open(name: string, attributes: string): void
  close(name: string): void
  text(text: string): void
}
type XmlScanner = { write(chunk: string): void; end(): void }

/** Longest tag or run of text that is waited for; a cell holds at most 32,767 characters. */
const longestToken = 1_000_000
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads XML piece by piece and keeps nothing. Document types are refused, so there are no entities to expand and nothing
 * to fetch. Throws Unsound where the text is not XML or ends too early.
 */
export function scanXml(handler: XmlHandler): XmlScanner {
  let carry = ''
  let depth = 0

  function take(text: string): number {
    let at = 0
    while (at < text.length) {
      const tag = text.indexOf('<', at)
      if (tag < 0) return at
      if (tag > at) handler.text(decodeEntities(text.slice(at, tag)))
      const next = takeMarkup(text, tag)
      if (next < 0) return tag
      at = next
    }
    return at
  }

  function takeMarkup(text: string, at: number): number {
    const second = text[at + 1]
    if (second === undefined) return -1
    if (second === '!') return takeDeclaration(text, at, handler)
    if (second === '?') return after(text, '?>', at)
    const end = tagEnd(text, at + 1)
    if (end < 0) return -1
    if (second === '/') {
      depth--
      handler.close(localName(text.slice(at + 2, end).trimEnd()))
      return end + 1
    }
    const closed = text[end - 1] === '/'
    const content = text.slice(at + 1, closed ? end - 1 : end)
    const space = content.search(/\s/)
    const name = localName(space < 0 ? content : content.slice(0, space))
    handler.open(name, space < 0 ? '' : content.slice(space))
    if (closed) handler.close(name)
    else depth++
    return end + 1
  }

  return {
    write(chunk) {
      const text = carry === '' ? chunk : carry + chunk
      carry = text.slice(take(text))
      if (carry.length > longestToken) throw new Unsound('damaged')
    },
    end() {
      if (depth !== 0 || carry.trim() !== '') throw new Unsound('damaged', 'nội dung bị cắt cụt')
    },
  }
}

/** The value of one attribute in the text after a tag's name. */
export function attribute(attributes: string, name: string): string | undefined {
  let at = 0
  while (at < attributes.length) {
    const equals = attributes.indexOf('=', at)
    if (equals < 0) return undefined
    let open = equals + 1
    while (open < attributes.length && attributes.charCodeAt(open) <= 32) open++
    const quote = attributes[open]
    if (quote !== '"' && quote !== "'") return undefined
    const close = attributes.indexOf(quote, open + 1)
    if (close < 0) return undefined
    if (attributes.slice(at, equals).trim() === name) return decodeEntities(attributes.slice(open + 1, close))
    at = close + 1
  }
  return undefined
}

function takeDeclaration(text: string, at: number, handler: XmlHandler): number {
  if (text.startsWith('<!--', at)) return after(text, '-->', at)
  if (text.startsWith('<![CDATA[', at)) {
    const end = text.indexOf(']]>', at)
    if (end < 0) return -1
    handler.text(text.slice(at + 9, end))
    return end + 3
  }
  const enough = text.length - at >= 9
  if (enough || !('<![CDATA['.startsWith(text.slice(at)) || '<!--'.startsWith(text.slice(at))))
    throw new Unsound('unsafe', 'có khai báo lạ trong XML')
  return -1
}

function after(text: string, mark: string, at: number): number {
  const found = text.indexOf(mark, at)
  return found < 0 ? -1 : found + mark.length
}

/** Where the tag closes; a > inside quotes does not close it. */
function tagEnd(text: string, from: number): number {
  let quote = 0
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 62) return at
    else if (code === 34 || code === 39) quote = code
  }
  return -1
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? all
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    const real = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    return real ? String.fromCodePoint(code) : '\uFFFD'
  })
}
