import { compareCells, type SortDirection } from './compare.ts'

/** Sorts its table by a heading without asking the server; the heading stays the link it was. */
class SortableTable extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('thead a') : null
      const heading = link?.closest('th')
      if (!link || !heading || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      this.sortBy(heading, link)
    })
  }

  private sortBy(heading: HTMLTableCellElement, link: HTMLAnchorElement): void {
    const body = this.querySelector('tbody')
    if (!body) return
    const asked = new URL(link.href)
    const sort = asked.searchParams.get('sort') ?? ''
    const direction: SortDirection = sort.startsWith('-') ? 'descending' : 'ascending'
    const { cellIndex } = heading
    const language = document.documentElement.lang
    const rows = [...body.rows].map((row) => ({ row, value: sortValue(row.cells[cellIndex]) }))
    rows.sort((a, b) => compareCells(a.value, b.value, direction, language))
    body.append(...rows.map(({ row }) => row))
    this.show(heading, link, direction)
    history.replaceState(history.state, '', asked)
    const key = sort.replace('-', '')
    asked.searchParams.set('sort', direction === 'ascending' ? `-${key}` : key)
    link.href = asked.href
  }

  private show(heading: HTMLTableCellElement, link: HTMLAnchorElement, direction: SortDirection): void {
    for (const other of this.querySelectorAll('thead th[aria-sort]')) {
      other.removeAttribute('aria-sort')
      other.querySelector('[aria-hidden]')?.replaceChildren()
    }
    heading.setAttribute('aria-sort', direction)
    link.querySelector('[aria-hidden]')?.replaceChildren(direction === 'ascending' ? ' ▲' : ' ▼')
  }
}

function sortValue(cell: HTMLTableCellElement | undefined): string {
  return cell?.dataset.value ?? cell?.textContent?.trim() ?? ''
}

customElements.define('sortable-table', SortableTable)
