import type { JSX } from 'preact'
import type { Block, Table, TableRow } from './block.ts'
import type { ShownDocument } from './document.view.tsx'

type TableProps = { table: Table; shown: ShownDocument; inside: Inside }
/** Shows what a cell holds. */
type Inside = (blocks: readonly Block[]) => JSX.Element[]

/** A table scrolls inside itself on a phone, by keyboard too. Rows of headings at its top are its head. */
export function TableView({ table, shown, inside }: TableProps): JSX.Element {
  const firstBody = table.content.findIndex(({ content }) =>
    content.some(({ type }) => type === 'table_cell'),
  )
  const heads = Math.max(firstBody, 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={shown.labels.table(shown.tableNumber(table))}>
      <table>
        {heads > 0 && (
          <thead>{table.content.slice(0, heads).map((row) => rowView(row, 'col', inside))}</thead>
        )}
        <tbody>{table.content.slice(heads).map((row) => rowView(row, 'row', inside))}</tbody>
      </table>
    </section>
  )
}

function rowView({ content }: TableRow, scope: 'col' | 'row', inside: Inside): JSX.Element {
  return (
    <tr>
      {content.map(({ type, attrs, content: blocks }) => {
        const spans = {
          colSpan: attrs.colspan > 1 ? attrs.colspan : undefined,
          rowSpan: attrs.rowspan > 1 ? attrs.rowspan : undefined,
        }
        if (type === 'table_cell') return <td {...spans}>{inside(blocks)}</td>
        return (
          <th scope={scope} {...spans}>
            {inside(blocks)}
          </th>
        )
      })}
    </tr>
  )
}
