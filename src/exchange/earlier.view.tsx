import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { momentText, numberText } from '#web/numbers.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { Empty } from '#web/ui/empty.tsx'
import { words } from '#web/words.ts'
import type { KnownImport } from './imports.query.ts'
import { importPath } from './paths.ts'

/** What was imported before, each with its own page for ever. */
export function Earlier({ frame, imports }: { frame: Frame; imports: readonly KnownImport[] }): JSX.Element {
  const { language } = frame
  const { earlier } = words(language).exchange
  const added = ({ summary: { postings, trainings } }: KnownImport) =>
    postings.new + postings.changed + trainings.new
  const refused = ({ summary: { postings, trainings } }: KnownImport) => postings.refused + trainings.refused
  return (
    <DataTable
      language={language}
      caption={earlier.title}
      captionHidden
      rows={imports}
      address={frame.address}
      empty={<Empty title={earlier.none}>{earlier.noneText}</Empty>}
      columns={[
        {
          key: 'file',
          heading: earlier.file,
          cell: ({ id, fileName }) => <a href={importPath(id)}>{fileName}</a>,
        },
        { key: 'at', heading: earlier.at, cell: ({ at }) => momentText(at) },
        { key: 'by', heading: earlier.by, cell: ({ by }) => by },
        {
          key: 'brought',
          heading: earlier.brought,
          kind: 'number',
          cell: (row) => words(language).exchange.rows(added(row)),
        },
        {
          key: 'refused',
          heading: earlier.refused,
          kind: 'number',
          cell: (row) => numberText(language, refused(row)),
        },
        {
          key: 'state',
          heading: earlier.state,
          cell: ({ undone }) => (undone ? earlier.undone : earlier.stands),
        },
      ]}
    />
  )
}
