import type { JSX } from 'preact'
import type { Table, TableRow } from './block.ts'
import { BlockView } from './block.view.tsx'
import type { ShownDocument } from './document.view.tsx'

/** A table scrolls inside itself on a phone, by keyboard too. Rows of headings at its top are its head. */
export function TableView({ table, shown }: { table: Table; shown: ShownDocument }): JSX.Element {
  const firstBody = table.content.findIndex(({ content }) =>
    content.some(({ type }) => type === 'table_cell'),
  )
  const heads = Math.max(firstBody, 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={shown.labels.table(shown.tableNumber(table))}>
      <table>
        {heads > 0 && <thead>{table.content.slice(0, heads).map((row) => rowView(row, 'col', shown))}</thead>}
        <tbody>{table.content.slice(heads).map((row) => rowView(row, 'row', shown))}</tbody>
      </table>
    </section>
  )
}

function rowView({ content }: TableRow, scope: 'col' | 'row', shown: ShownDocument): JSX.Element {
  return (
    <tr>
      {content.map(({ type, attrs, content: blocks }) => {
        const spans = {
          colSpan: attrs.colspan > 1 ? attrs.colspan : undefined,
          rowSpan: attrs.rowspan > 1 ? attrs.rowspan : undefined,
        }
        const inside = blocks.map((block) => <BlockView block={block} shown={shown} />)
        if (type === 'table_cell') return <td {...spans}>{inside}</td>
        return (
          <th scope={scope} {...spans}>
            {inside}
          </th>
        )
      })}
    </tr>
  )
}
