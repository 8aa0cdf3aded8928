import { type Inline, type Mark, safeLink } from '../document/inline.ts'

/**
 * Text in a row as plain writing: **strong**, *emphasis*, __underlined__, ^{raised}, _{lowered}, [words](address),
 * ^[footnote]; a backslash before a sign makes it an ordinary letter. Nothing for what cannot be written so.
 */
export function inlineToText(content: readonly Inline[] = []): string | undefined {
  const pieces = content.map((one) => {
    if (one.type === 'hard_break') return '\n'
    if (one.type === 'text') return markedText(one.text, one.marks ?? [])
    const inside = inlineToText(one.content)
    return inside === undefined || inside.includes('\n') ? undefined : `^[${inside}]`
  })
  return pieces.every((piece) => piece !== undefined) ? pieces.join('') : undefined
}

export function inlineFromText(text: string): Inline[] {
  return readInlines(text, [])
}

const special = /[\\*[\]^{}]|_(?=[_{])|(?<=_)_/g

function markedText(text: string, marks: readonly Mark[]): string | undefined {
  const plain = text.replaceAll(special, '\\$&')
  return marks.toReversed().reduce<string | undefined>((inner, mark) => {
    if (inner === undefined) return undefined
    if (mark.type === 'link') return `[${inner}](${mark.attrs.href})`
    const [before, after] = around[mark.type]
    return before + inner + after
  }, plain)
}

const around = {
  strong: ['**', '**'],
  em: ['*', '*'],
  underline: ['__', '__'],
  superscript: ['^{', '}'],
  subscript: ['_{', '}'],
} as const

/** Signs in the order they are looked for: each with what it makes of what stands inside. */
const signs = [
  { pattern: /^\*\*(?!\*)((?:\\.|[^\\*]|\*(?!\*))+?)\*\*/s, mark: () => ({ type: 'strong' }) as const },
  { pattern: /^\*(?!\*)((?:\\.|[^\\*])+?)\*(?!\*)/s, mark: () => ({ type: 'em' }) as const },
  { pattern: /^__((?:\\.|[^\\_]|_(?!_))+?)__/s, mark: () => ({ type: 'underline' }) as const },
  { pattern: /^\^\{((?:\\.|[^\\{}])+)\}/s, mark: () => ({ type: 'superscript' }) as const },
  { pattern: /^_\{((?:\\.|[^\\{}])+)\}/s, mark: () => ({ type: 'subscript' }) as const },
  {
    pattern: /^\[((?:\\.|[^\\[\]])+)\]\(([^\s]+?)\)(?!\))/s,
    mark: (href: string) => {
      const safe = safeLink(href)
      return safe === undefined ? undefined : ({ type: 'link', attrs: { href: safe } } as const)
    },
  },
] as const
const footnote = /^\^\[((?:\\.|[^\\[\]]|\[(?:\\.|[^\\[\]])*\])*)\]/s

function readInlines(text: string, marks: readonly Mark[]): Inline[] {
  const found: Inline[] = []
  let plain = ''
  const flush = () => {
    if (plain !== '')
      found.push({ type: 'text', text: plain, ...(marks.length > 0 && { marks: [...marks] }) })
    plain = ''
  }
  for (let rest = text; rest !== ''; ) {
    const sign = signAt(rest, marks)
    if (sign) {
      flush()
      found.push(...sign.made)
      rest = rest.slice(sign.length)
      continue
    }
    const escaped = /^\\[\\*[\]^|{}_]/.test(rest)
    const letter = escaped ? (rest[1] ?? '') : (rest[0] ?? '')
    rest = rest.slice(escaped ? 2 : 1)
    if (letter === '\n') {
      flush()
      found.push({ type: 'hard_break' })
    } else plain += letter
  }
  flush()
  return found
}

function signAt(rest: string, marks: readonly Mark[]): { made: Inline[]; length: number } | undefined {
  if (!/^[*[^_]/.test(rest)) return undefined
  const note = marks.length === 0 ? footnote.exec(rest) : null
  if (note) {
    const content = readInlines(note[1] ?? '', []).filter((one) => one.type !== 'footnote')
    return { made: [{ type: 'footnote', ...(content.length > 0 && { content }) }], length: note[0].length }
  }
  for (const { pattern, mark } of signs) {
    const [whole, inside = '', address = ''] = pattern.exec(rest) ?? []
    const made = whole === undefined ? undefined : mark(address)
    if (whole !== undefined && made && !marks.some(({ type }) => type === made.type))
      return { made: readInlines(inside, [...marks, made]), length: whole.length }
  }
  return undefined
}
