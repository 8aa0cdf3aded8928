import type { ComponentChildren, JSX } from 'preact'
import { withParameters } from '#web/address.ts'
import { type Language, words } from '#web/words.ts'
import { SortableTable } from './behaviours.tsx'

export type Column<Row> = {
  key: string
  heading: string
  cell: (row: Row) => ComponentChildren
  /** Numbers stand to the right so that they align on the comma; a bar takes the width that is left, a trend only its own. */
  kind?: 'text' | 'number' | 'bar' | 'trend'
  /** Makes the heading a link `?sort=key` (`?sort=-key` for descending). */
  sortable?: boolean
  /** What a script sorts by when the cell's text is not it. */
  value?: (row: Row) => string | number | null
}

export type DataTableProps<Row> = {
  language: Language
  /** What the rows are, and of which day. */
  caption: string
  /** Where a heading right above says the same; still read out. */
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** The page's address, whose parameters the sort links keep. */
  address: string
  /** The order now: `key` or `-key`. */
  sort?: string
  /** All rows are here, so a script may sort them without asking the server. */
  complete?: boolean
  /** Shown instead of rows; an `<Empty>` that says what to do next. */
  empty?: ComponentChildren
  /** Cells of a last row, such as a total, by key of column. */
  total?: { [key: string]: ComponentChildren }
  /** On a phone each row stands as a card, its cells below one another: for words, which are not compared down a column. */
  cards?: boolean
}

/** A table as in a yearbook: hairlines, aligned numbers. The first column names its row and stays in sight on phones. */
export function DataTable<Row>(props: DataTableProps<Row>): JSX.Element {
  const { language, caption, columns, rows, complete, empty, total, cards } = props
  const table = (
    <table class={cards ? 'cards' : undefined} role={cards ? 'table' : undefined}>
      <caption class={props.captionHidden ? 'hidden' : undefined}>
        <span>{caption}</span>
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Heading key={column.key} column={column} {...props} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr role={cards ? 'row' : undefined}>
            {columns.map((column, index) => Cell(column, row, index, cards))}
          </tr>
        ))}
      </tbody>
      {total && <Total columns={columns} total={total} />}
    </table>
  )
  if (rows.length === 0) return <div class="no-rows">{empty ?? <p>{words(language).web.table.empty}</p>}</div>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={words(language).web.table.region(caption)}>
      {complete ? <SortableTable>{table}</SortableTable> : table}
    </section>
  )
}

function Heading<Row>({
  column,
  language,
  address,
  sort,
}: DataTableProps<Row> & { column: Column<Row> }): JSX.Element {
  const { key, heading, sortable } = column
  const { sortUp, sortDown } = words(language).web.table
  const order = sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : undefined
  const next = order === 'descending' || (order === undefined && column.kind !== 'number') ? key : `-${key}`
  return (
    <th scope="col" class={column.kind} aria-sort={order}>
      {sortable ? (
        <a href={withParameters(address, { sort: next })} title={(next === key ? sortUp : sortDown)(heading)}>
          {heading}
          <span aria-hidden="true">{order === 'ascending' ? ' ▲' : order === 'descending' ? ' ▼' : ''}</span>
        </a>
      ) : (
        heading
      )}
    </th>
  )
}

/** In a card, a cell says its heading itself, and its role, which it would lose when it no longer stands in a table. */
function Cell<Row>(
  { key, heading, kind, cell, value }: Column<Row>,
  row: Row,
  index: number,
  cards = false,
): JSX.Element {
  const sortValue = value && (value(row) ?? '')
  if (index > 0) {
    const asCard = cards && ({ role: 'cell', 'data-heading': heading } as const)
    return (
      <td key={key} class={kind} data-value={sortValue} {...asCard}>
        {cell(row)}
      </td>
    )
  }
  return (
    <th key={key} scope="row" class={kind} data-value={sortValue} {...(cards && { role: 'rowheader' })}>
      {cell(row)}
    </th>
  )
}

function Total<Row>({
  columns,
  total,
}: Required<Pick<DataTableProps<Row>, 'columns' | 'total'>>): JSX.Element {
  return (
    <tfoot>
      <tr>
        {columns.map(({ key, kind }, index) =>
          index === 0 ? (
            <th key={key} scope="row" class={kind}>
              {total[key]}
            </th>
          ) : (
            <td key={key} class={kind}>
              {total[key]}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  )
}
