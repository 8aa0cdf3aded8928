import { type DOMOutputSpec, type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model'

/**
 * What the editor can hold: the same kinds of nodes and marks, with the same attributes, as a document
 * (`curriculum/document`); a test holds the two together. Pasting goes through `parseDOM`, so nothing else comes in.
 */
const title = { default: '' }

const nodes = {
  doc: { content: 'block+' },
  // First of its group: what an empty place is filled with.
  paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  heading: {
    group: 'block',
    content: 'inline*',
    defining: true,
    attrs: { level: { default: 1 } },
    // The page has its own title, so the first level of a document is the second of the page.
    parseDOM: [1, 2, 3, 4, 5, 6].map((tag) => ({
      tag: `h${tag}`,
      attrs: { level: Math.min(Math.max(tag - 1, 1), 4) },
    })),
    toDOM: ({ attrs }) => [`h${attrs.level + 1}`, 0],
  },
  bullet_list: { group: 'block', content: 'list_item+', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
  ordered_list: {
    group: 'block',
    content: 'list_item+',
    attrs: { order: { default: 1 } },
    parseDOM: [{ tag: 'ol', getAttrs: (ol) => ({ order: wholeNumber(ol, 'start') }) }],
    toDOM: ({ attrs }) => ['ol', { start: attrs.order }, 0],
  },
  list_item: { content: 'block+', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  checklist: {
    group: 'block',
    content: 'check_item+',
    parseDOM: [{ tag: 'ul.checklist', priority: 60 }],
    toDOM: () => ['ul', { class: 'checklist' }, 0],
  },
  check_item: {
    content: 'block+',
    defining: true,
    parseDOM: [{ tag: 'li', context: 'checklist/', priority: 60 }],
    toDOM: () => ['li', 0],
  },
  table: {
    group: 'block',
    content: 'table_row+',
    tableRole: 'table',
    isolating: true,
    parseDOM: [{ tag: 'table' }],
    toDOM: () => ['table', ['tbody', 0]],
  },
  table_row: {
    content: '(table_cell | table_header)*',
    tableRole: 'row',
    parseDOM: [{ tag: 'tr' }],
    toDOM: () => ['tr', 0],
  },
  table_cell: cell('cell', 'td'),
  table_header: cell('header_cell', 'th'),
  picture: {
    group: 'block',
    draggable: true,
    attrs: { file: {}, alt: title, caption: title },
    parseDOM: [
      {
        tag: 'figure[data-file]:not([data-kind])',
        getAttrs: (figure) => data(figure, 'file', 'alt', 'caption'),
      },
    ],
    toDOM: ({ attrs }) => [
      'figure',
      { 'data-file': attrs.file, 'data-alt': attrs.alt, 'data-caption': attrs.caption },
    ],
  },
  recording: {
    group: 'block',
    draggable: true,
    attrs: { file: {}, kind: {}, captions: { default: null }, title },
    parseDOM: [
      {
        tag: 'figure[data-file][data-kind]',
        getAttrs: (figure) => ({
          ...data(figure, 'file', 'kind', 'title'),
          captions: figure.dataset.captions || null,
        }),
      },
    ],
    toDOM: ({ attrs }) => [
      'figure',
      {
        'data-file': attrs.file,
        'data-kind': attrs.kind,
        'data-title': attrs.title,
        'data-captions': attrs.captions ?? '',
      },
    ],
  },
  case_exercise: exercise('case-exercise'),
  role_play: exercise('role-play'),
  quote: {
    group: 'block',
    content: 'block+',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0],
  },
  rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  text: { group: 'inline' },
  hard_break: {
    group: 'inline',
    inline: true,
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  footnote: {
    group: 'inline',
    inline: true,
    content: '(text | hard_break)*',
    parseDOM: [{ tag: 'span.footnote' }],
    toDOM: () => ['span', { class: 'footnote' }, 0],
  },
} satisfies Record<string, NodeSpec>

const marks = {
  link: {
    attrs: { href: {} },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (a) => (isSafe(a.getAttribute('href')) ? { href: a.getAttribute('href')?.trim() } : false),
      },
    ],
    toDOM: ({ attrs }): DOMOutputSpec => ['a', { href: attrs.href }, 0],
  },
  strong: simple('strong', ['strong', 'b']),
  em: simple('em', ['em', 'i']),
  underline: simple('u', ['u']),
  superscript: simple('sup', ['sup']),
  subscript: simple('sub', ['sub']),
} satisfies Record<string, MarkSpec>

export const schema = new Schema({ nodes, marks })

/** Where a link may lead: pages and addresses, as `Href` of a document says. */
export function isSafe(href: string | null): boolean {
  return /^(https?:\/\/|mailto:)[^\s<>"\\^`{|}]+$/i.test(href?.trim() ?? '')
}

function cell(tableRole: string, tag: string): NodeSpec {
  return {
    content: 'block+',
    tableRole,
    isolating: true,
    attrs: { colspan: { default: 1 }, rowspan: { default: 1 } },
    parseDOM: [
      {
        tag,
        getAttrs: (td) => ({ colspan: wholeNumber(td, 'colspan'), rowspan: wholeNumber(td, 'rowspan') }),
      },
    ],
    toDOM: ({ attrs }) => [
      tag,
      {
        ...(attrs.colspan > 1 && { colspan: attrs.colspan }),
        ...(attrs.rowspan > 1 && { rowspan: attrs.rowspan }),
      },
      0,
    ],
  }
}

function exercise(kind: string): NodeSpec {
  return {
    group: 'block',
    content: 'block+',
    defining: true,
    attrs: { title },
    parseDOM: [{ tag: `aside.${kind}`, getAttrs: (aside) => data(aside, 'title') }],
    toDOM: ({ attrs }) => ['aside', { class: `exercise ${kind}`, 'data-title': attrs.title }, 0],
  }
}

function simple(tag: string, tags: readonly string[]): MarkSpec {
  return { parseDOM: tags.map((one) => ({ tag: one })), toDOM: () => [tag, 0] }
}

function data({ dataset }: HTMLElement, ...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, dataset[name] ?? '']))
}

function wholeNumber(element: HTMLElement, name: string): number {
  const value = Number(element.getAttribute(name) ?? 1)
  return Number.isInteger(value) && value >= 1 && value <= 1_000 ? value : 1
}
