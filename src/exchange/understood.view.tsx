import type { JSX } from 'preact'
import type { Frame } from '#web/frame.ts'
import { nothing } from '#web/numbers.ts'
import { page } from '#web/page.tsx'
import { Button } from '#web/ui/button.tsx'
import { DataTable } from '#web/ui/data-table.tsx'
import { Section } from '#web/ui/section.tsx'
import { words } from '#web/words.ts'
import { EntrySteps } from './entry.view.tsx'
import { type Field, headingOf } from './fields.ts'
import { entryPath, outcomePath } from './paths.ts'
import type { SheetRead } from './read-file.ts'
import type { Upload } from './upload.ts'
import type { Look } from './upload-folder.ts'

export type UnderstoodProps = { frame: Frame; upload: Upload; look: Look }

/** Step two: which sheets and columns were read as what, on real rows. */
export function understoodPage({ frame, upload, look }: UnderstoodProps): string {
  const { language } = frame
  const { understood, steps } = words(language).exchange
  return page({
    frame,
    title: steps.understood,
    lead: understood.lead(upload.fileName, upload.asOf),
    section: 'entry',
    children: (
      <>
        <EntrySteps language={language} current={2} />
        {look.sheets.map((sheet, at) => (
          <Sheet key={sheet.sheet} frame={frame} sheet={sheet} at={at} />
        ))}
        {look.passed.length > 0 && (
          <Section id="passed" title={understood.passed.title}>
            <ul>
              {look.passed.map(({ sheet, why }) => (
                <li key={sheet}>
                  {sheet}: {understood.passed[why]}
                </li>
              ))}
            </ul>
          </Section>
        )}
        <p class="actions">
          <Button kind="main" href={outcomePath(upload.id)}>
            {understood.next}
          </Button>
          <Button href={entryPath}>{understood.other}</Button>
        </p>
      </>
    ),
  })
}

type SheetProps = { frame: Frame; sheet: SheetRead; at: number }

function Sheet({ frame, sheet, at }: SheetProps): JSX.Element {
  const { understood } = words(frame.language).exchange
  const { kind, ignored, absent } = sheet.columns
  return (
    <Section id={`sheet-${at + 1}`} title={understood.sheet(sheet.sheet, understood.lists[kind], sheet.rows)}>
      <Mapping frame={frame} sheet={sheet} />
      {ignored.length > 0 && <p>{understood.ignored(ignored.join(', '))}</p>}
      {absent.length > 0 && <p class="muted">{understood.absent(absent.join(', '))}</p>}
    </Section>
  )
}

/** Every column that was read, as what, and what stands in it in the first rows. */
function Mapping({ frame, sheet: { sheet, columns, first } }: Omit<SheetProps, 'at'>): JSX.Element {
  const { understood } = words(frame.language).exchange
  const { kind, at, written } = columns
  const fields = (Object.entries(at) as [Field, number][]).toSorted(([, one], [, other]) => one - other)
  return (
    <DataTable
      language={frame.language}
      caption={understood.columns(sheet, first.length)}
      address={frame.address}
      rows={fields}
      columns={[
        {
          key: 'written',
          heading: understood.written,
          cell: ([field, place]) => `${letterOf(place)}. ${written[field] ?? nothing}`,
        },
        {
          key: 'meaning',
          heading: understood.meaning,
          cell: ([field]) => <strong>{headingOf(kind, field)}</strong>,
        },
        ...first.map((cells, nth) => ({
          key: `row-${nth + 1}`,
          heading: understood.row(nth + 1),
          cell: ([field]: [Field, number]) => shown(field, cells[field]),
        })),
      ]}
    />
  )
}

/** Of numbers of papers and phones only the end is shown. */
function shown(field: Field, written: string | undefined): string {
  if (written === undefined) return nothing
  if (field !== 'nationalId' && field !== 'phone') return written
  return written.replace(/\d(?=(\D*\d){3})/g, '•')
}

/** The column as Excel names it: A … Z, AA … */
function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26))
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last
}
